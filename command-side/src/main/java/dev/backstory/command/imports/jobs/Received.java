package dev.backstory.command.imports.jobs;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Bytes that come in and are written to a file as they are, while somebody else reads them. */
final class Received extends FilterInputStream {
    private final FileChannel file;
    private boolean failed;

    Received(InputStream body, FileChannel file) {
        super(body);
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        failed = true; // until it is done
        int got = super.read(into, offset, length);
        var bytes = ByteBuffer.wrap(into, offset, Math.max(0, got));
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        failed = false;
        return got;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Whether it was here, and not with whoever reads them, that something went wrong. */
    boolean hasFailed() {
        return failed;
    }
}
