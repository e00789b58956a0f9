package dev.backstory.command.imports.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Watches a CSV text go by and remembers where a quoted cell began that has not ended; the parser forgives that. */
final class OpenQuotes extends FilterReader {
    private final char delimiter;
    private boolean cellBegins = true;
    private boolean quoted;
    private boolean afterQuote;
    private long line = 1;
    private long openedAt;
    private char previous;

    OpenQuotes(Reader in, char delimiter) {
        super(in);
        this.delimiter = delimiter;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        for (int i = offset; i < offset + n; i++) see(buffer[i]);
        return n;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        if (c >= 0) see((char) c);
        return c;
    }

    /** Line of the quote that is open now, 0 if none. */
    long openedAt() {
        return quoted ? openedAt : 0;
    }

    private void see(char c) {
        if (c == '\r' || (c == '\n' && previous != '\r')) line++;
        previous = c;
        if (quoted) {
            if (c == '"') {
                quoted = false;
                afterQuote = true;
            }
            return;
        }
        if (c == '"' && (cellBegins || afterQuote)) {
            if (cellBegins) openedAt = line;
            quoted = true;
        }
        afterQuote = false;
        cellBegins = c == delimiter || c == '\n' || c == '\r';
    }
}
