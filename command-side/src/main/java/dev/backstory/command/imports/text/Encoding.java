package dev.backstory.command.imports.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Decodes a text as its byte order mark says, else as UTF-8; strictly, since a wrong guess at an old code page would
 * silently put wrong letters into history.
 */
public final class Encoding {
    private Encoding() {}

    /** Of all its characters. @throws java.nio.charset.CharacterCodingException while reading, where it is not what it seems */
    public static Reader reader(InputStream bytes) throws IOException {
        var marked = new BufferedInputStream(bytes);
        marked.mark(3);
        byte[] head = marked.readNBytes(3);
        marked.reset();
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) return strict(marked, 3, StandardCharsets.UTF_8);
        if (startsWith(head, 0xFE, 0xFF)) return strict(marked, 2, StandardCharsets.UTF_16BE);
        if (startsWith(head, 0xFF, 0xFE)) return strict(marked, 2, StandardCharsets.UTF_16LE);
        return strict(marked, 0, StandardCharsets.UTF_8);
    }

    private static Reader strict(InputStream bytes, int mark, Charset charset) throws IOException {
        bytes.skipNBytes(mark);
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new InputStreamReader(bytes, decoder);
    }

    private static boolean startsWith(byte[] head, int... mark) {
        byte[] expected = new byte[mark.length];
        for (int i = 0; i < mark.length; i++) expected[i] = (byte) mark[i];
        return head.length >= mark.length && Arrays.equals(head, 0, mark.length, expected, 0, mark.length);
    }
}
