package dev.backstory.command.imports.jira;

import dev.backstory.command.imports.ForeignValue;
import dev.backstory.command.imports.jira.words.CellType;
import dev.backstory.command.imports.jira.words.Field;
import dev.backstory.command.imports.text.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Knows whom a file names: in columns of people, and as the authors of comments and attachments. In doubt a text is
 * taken for a name, as nothing is lost by that, and a name that nobody noticed could not be erased later.
 */
final class People {
    private static final int NAME_LENGTH_MAX = 200;
    private static final String ACCOUNT = " id";
    private static final Set<String> NOBODY = Set.of(
            "unassigned",
            "anonymous",
            "non attribue",
            "non assigne",
            "anonyme",
            "nicht zugewiesen",
            "anonym",
            "sin asignar",
            "anonimo",
            "niet toegewezen",
            "anoniem",
            "не назначен",
            "аноним");

    /** "date;author;…", as Jira writes comments and attachments. */
    private static final Pattern AUTHORED =
            Pattern.compile("(?<date>\\s*[^;\\n]{0,40}\\d[^;\\n]{0,40};)(?<author>[^;\\n]+);");

    private final Map<Columns.Column, Columns.Column> namesOfAccounts = new HashMap<>();
    private final Columns columns;
    private final Set<String> names = new HashSet<>();
    private final Map<String, String> accounts = new HashMap<>();

    People(Columns columns) {
        this.columns = columns;
        var people = new HashMap<String, Columns.Column>();
        for (var column : columns.all()) {
            var header = Words.plain(column.name());
            var named = header.endsWith(ACCOUNT)
                    ? people.get(header.substring(0, header.length() - ACCOUNT.length()))
                    : null;
            if (named != null) namesOfAccounts.put(column, named);
            else if (column.type() == CellType.PERSON) people.put(header, column);
        }
    }

    /** Learns whom the row names. */
    void see(Row row) {
        for (var column : columns.all()) {
            var cell = row.cell(column.index());
            if (cell.isEmpty()) continue;
            var author = author(column, cell);
            if (author != null) names.add(author.group("author").strip());
            else if (column.type() == CellType.PERSON && !isNobody(cell)) names.add(cell);
        }
        namesOfAccounts.forEach((account, named) -> {
            var id = row.cell(account.index());
            var name = row.cell(named.index());
            if (!id.isEmpty() && !name.isEmpty()) accounts.putIfAbsent(id, name);
        });
    }

    /** Who is called that: one name for an account and its holder; null for "Unassigned" and the like. */
    @Nullable
    String named(String cell) {
        var said = cell.strip();
        var name = accounts.getOrDefault(said, said);
        if (name.isEmpty() || isNobody(name)) return null;
        var length = Math.min(NAME_LENGTH_MAX, name.codePointCount(0, name.length()));
        return name.substring(0, name.offsetByCodePoints(0, length));
    }

    /** A cell that is kept, cut where it names a person. */
    ForeignValue read(Columns.Column column, String verbatim) {
        var author = author(column, verbatim);
        if (author != null) {
            var name = named(author.group("author"));
            if (name != null)
                return new ForeignValue(author.group("date"), name, verbatim.substring(author.end("author")));
        }
        var name = isName(column, verbatim.strip()) ? named(verbatim) : null;
        return name == null ? ForeignValue.text(verbatim) : ForeignValue.person(name);
    }

    private boolean isName(Columns.Column column, String cell) {
        return switch (column.type()) {
            case PERSON -> true;
            case NAME, TEXT -> names.contains(cell);
            case KEY, ID, RANK, POINTS, NUMBER, PERCENT, DATE, WORD -> false;
        };
    }

    private static @Nullable Matcher author(Columns.Column column, String cell) {
        if (column.field() != Field.COMMENT && column.field() != Field.ATTACHMENT) return null;
        var author = AUTHORED.matcher(cell);
        return author.lookingAt() && !author.group("author").isBlank() ? author : null;
    }

    private static boolean isNobody(String name) {
        return NOBODY.contains(Words.plain(name));
    }
}
