package org.realign.archive.intake;

import java.util.Optional;

/** What the first bytes of a file say it is. */
enum Packing {
    /** Text, as far as one can see. */
    NONE("", ""),
    GZIP("", "", 0x1F, 0x8B),
    ZIP("", "", 'P', 'K', 3, 4),
    EMPTY_ZIP("is a zip archive without entries", "", 'P', 'K', 5, 6),
    BZIP2("is packed with bzip2", "Unpack it first: bunzip2 FILE.", 'B', 'Z', 'h'),
    XZ("is packed with xz", "Unpack it first: unxz FILE.", 0xFD, '7', 'z', 'X', 'Z'),
    ZSTD("is packed with zstd", "Unpack it first: unzstd FILE.", 0x28, 0xB5, 0x2F, 0xFD),
    SEVEN_ZIP("is a 7z archive", "Unpack it first.", '7', 'z', 0xBC, 0xAF),
    RAR("is a rar archive", "Unpack it first.", 'R', 'a', 'r', '!'),
    UTF16_BIG("is UTF-16 text", "Save it as UTF-8, for example: iconv -f UTF-16 -t UTF-8.", 0xFE, 0xFF),
    UTF16_LITTLE("is UTF-16 text", "Save it as UTF-8, for example: iconv -f UTF-16 -t UTF-8.", 0xFF, 0xFE),
    PDF("is a PDF document", "Download the data file, not its documentation.", '%', 'P', 'D', 'F'),
    STATA(
            "is a Stata file",
            "Export it as CSV first: export delimited.",
            '<',
            's',
            't',
            'a',
            't',
            'a',
            '_',
            'd',
            't',
            'a'),
    OLD_EXCEL("is an old Excel file", "Save it as CSV first.", 0xD0, 0xCF, 0x11, 0xE0),
    SPSS("is an SPSS file", "Export it as CSV first.", '$', 'F', 'L', '2'),
    R_DATA("is an R file", "Write it as CSV first: write.csv().", 'R', 'D', 'X'),
    R_OBJECT("is an R file", "Write it as CSV first: write.csv().", 'X', '\n', 0, 0),
    PARQUET("is a Parquet file", "Write it as CSV first.", 'P', 'A', 'R', '1'),
    SQLITE("is an SQLite database", "Export the table as CSV first.", 'S', 'Q', 'L', 'i', 't', 'e');

    private static final int LOOK_AT = 512;

    private final String problem;
    private final String remedy;
    /** Each character stands for a byte. */
    private final String magic;

    Packing(String problem, String remedy, int... magic) {
        this.problem = problem;
        this.remedy = remedy;
        this.magic = new String(magic, 0, magic.length);
    }

    /** What a file is that begins with these bytes. */
    static Packing of(byte[] first) {
        for (Packing packing : values()) {
            if (packing != NONE && packing.begins(first)) {
                return packing;
            }
        }
        return isUtf16(first) ? UTF16_LITTLE : NONE;
    }

    private boolean begins(byte[] first) {
        if (first.length < magic.length()) {
            return false;
        }
        for (int i = 0; i < magic.length(); i++) {
            if ((first[i] & 0xFF) != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Text whose every second byte is NUL, as that of Western letters in UTF-16 without a mark. */
    private static boolean isUtf16(byte[] first) {
        int n = Math.min(first.length, LOOK_AT) / 2;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < n; i++) {
            even += first[2 * i] == 0 ? 1 : 0;
            odd += first[2 * i + 1] == 0 ? 1 : 0;
        }
        return n >= 8 && (even == 0 || odd == 0) && Math.max(even, odd) * 10 > n * 7;
    }

    /** Why such a file cannot be read; empty where it can. */
    Optional<String> problem() {
        return problem.isEmpty() ? Optional.empty() : Optional.of(problem);
    }

    String remedy() {
        return remedy;
    }
}
