package org.realign.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharsetDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.realign.record.InputException;
import org.realign.record.InputException.Place;

/**
 * A published table as it came, plain or gzipped whatever its name says.
 *
 * @param path where it lies
 * @param most bytes of text, against gzip bombs
 */
public record PublishedFile(Path path, long most) {
    private static final int BUFFER = 1 << 16;

    /** What to call it in messages. */
    public String name() {
        return path.toString().replace('\\', '/');
    }

    /**
     * Fails where there is no such file.
     *
     * @param remedy what may be the matter
     */
    public void require(String remedy) {
        if (!Files.isRegularFile(path)) {
            throw new InputException(
                    Place.of(name()), name(), Files.exists(path) ? "is not a file" : "does not exist", remedy);
        }
    }

    /** The text of {@code raw}, the file's bytes; what is no text in its charset is treated as {@code decoder} says. */
    public Reader text(InputStream raw, CharsetDecoder decoder) throws IOException {
        InputStream in = new BufferedInputStream(raw, BUFFER);
        in.mark(2);
        boolean gzip = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return new InputStreamReader(new CappedInput(gzip ? new GZIPInputStream(in, BUFFER) : in, most), decoder);
    }
}
