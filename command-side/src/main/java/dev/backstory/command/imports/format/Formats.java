package dev.backstory.command.imports.format;

import static dev.backstory.command.imports.text.Words.quoted;

import dev.backstory.command.imports.Format;
import dev.backstory.command.imports.Head;
import dev.backstory.command.imports.NotThisFormat;
import dev.backstory.command.imports.SourceFile;
import dev.backstory.command.imports.Wish;
import dev.backstory.command.imports.csv.Sniff;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All formats that are known, by name and by how their files begin. */
public final class Formats {
    private static final int COLUMNS_SAID = 5;

    private final Map<String, Format> byName = new LinkedHashMap<>();

    public Formats(List<Format> formats) {
        for (var format : formats)
            if (byName.put(format.name(), format) != null)
                throw new IllegalArgumentException("Two formats are called " + format.name());
    }

    /** Their names, in the order in which they were given. */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    public Optional<Format> byName(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * The only format that the file can be in.
     *
     * @throws NotThisFormat with what the file looks like, if that is none or more than one
     */
    public Format recognise(SourceFile file) throws IOException {
        var head = Sniff.head(file);
        var likely = likely(head);
        if (likely.size() == 1) return likely.getFirst();
        if (likely.isEmpty())
            throw new NotThisFormat("The file looks like " + shape(head) + ", which is of no format known here: "
                    + String.join(", ", names()) + ". Name its format, and map its columns.");
        throw new NotThisFormat("The file may be " + said(likely, " or ") + ": say which.");
    }

    /**
     * The format of this name, if the file may be in it: what begins like no format at all may, and so may anything whose
     * columns are mapped by hand.
     *
     * @throws NotThisFormat with what the file looks like, if that is another one
     */
    public Format confirm(Format named, SourceFile file, Wish wish) throws IOException {
        if (!wish.map().isEmpty()) return named;
        var head = Sniff.head(file);
        var likely = named.recognises(head) ? List.<Format>of() : likely(head);
        if (likely.isEmpty()) return named;
        throw new NotThisFormat(
                "The file looks like " + said(likely, " or ") + ", not like " + said(List.of(named), "") + ".");
    }

    private List<Format> likely(Head head) {
        return byName.values().stream()
                .filter(format -> format.recognises(head))
                .toList();
    }

    private static String said(List<Format> formats, String between) {
        return formats.stream()
                .map(format -> format.description() + " (" + format.name() + ")")
                .collect(Collectors.joining(between));
    }

    private static String shape(Head head) {
        if (head.isJson()) return "JSON";
        if (head.text().stripLeading().startsWith("<")) return "XML or a web page";
        var columns = head.header().stream()
                .filter(name -> !name.isBlank())
                .limit(COLUMNS_SAID)
                .map(name -> quoted(name))
                .collect(Collectors.joining(", "));
        var more = head.header().size() > COLUMNS_SAID ? ", …" : "";
        return head.header().size() < 2 ? "a text" : "a table with the columns " + columns + more;
    }
}
