package org.realign.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that counts what passes, and fails once more than {@code most} bytes have: a guard against gzip bombs. */
public final class CappedInput extends FilterInputStream {
    private final long most;
    private long passed;

    public CappedInput(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    /** Thrown when the cap is passed. */
    public static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TooLong(long most) {
            super("holds more than " + most + " bytes");
        }
    }

    /** Bytes that have passed. */
    public long passed() {
        return passed;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? -1 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        count(n);
        return n;
    }

    private void count(int bytes) throws TooLong {
        passed += Math.max(bytes, 0);
        if (passed > most) {
            throw new TooLong(most);
        }
    }
}
