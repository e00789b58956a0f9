package dev.backstory.command.imports.jira;

import dev.backstory.command.imports.SourceFacts;
import dev.backstory.command.imports.StatusCategory;
import dev.backstory.command.imports.jira.words.CellType;
import dev.backstory.command.imports.jira.words.Field;
import dev.backstory.command.imports.jira.words.Statuses;
import dev.backstory.command.imports.text.Dates;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what stories and items have in common out of one row; what it cannot read stays in the row. */
final class FactsReader {
    private static final int RANK_FIGURES = 20;

    private final Row row;
    private final Survey survey;
    private final @Nullable ZoneId zone;
    private final Notes notes;
    final Set<String> inferred = new LinkedHashSet<>();

    FactsReader(Row row, Survey survey, @Nullable ZoneId zone, Notes notes) {
        this.row = row;
        this.survey = survey;
        this.zone = zone;
        this.notes = notes;
    }

    /** The facts without what is foreign, which only the reading of the whole row leaves over. */
    SourceFacts read() {
        var key = Objects.requireNonNull(row.take(Field.ISSUE_KEY));
        var title = Objects.requireNonNull(row.take(Field.SUMMARY));
        row.take(Field.ISSUE_ID);
        row.take(Field.PROJECT_KEY);
        var created = instant(Field.CREATED);
        if (created == null) inferred.add("created");
        var resolved = instant(Field.RESOLVED);
        var category = category(resolved);
        return new SourceFacts(
                key,
                row.line(),
                title,
                points(),
                row.take(Field.STATUS),
                category,
                rank(),
                created,
                instant(Field.UPDATED),
                resolved,
                author(),
                Map.of(),
                inferred);
    }

    private @Nullable String author() {
        var creator = row.take(Field.CREATOR);
        var author = creator == null ? row.take(Field.REPORTER) : creator;
        return author == null ? null : survey.people().named(author);
    }

    private StatusCategory category(@Nullable Instant resolved) {
        var stated = row.peek(Field.STATUS_CATEGORY);
        var category = stated == null ? null : Statuses.category(stated);
        if (category != null) {
            row.take(Field.STATUS_CATEGORY);
            return category;
        }
        var status = row.peek(Field.STATUS);
        category = status == null ? null : Statuses.category(status);
        if (category != null) return category;
        inferred.add("category");
        if (status != null) notes.unknownStatus(status);
        return resolved != null || row.isResolved() ? StatusCategory.DONE : StatusCategory.TO_DO;
    }

    private @Nullable String rank() {
        var column = row.filled(Field.RANKING);
        if (column != null && CellType.isRank(row.cell(column.index()))) return row.take(column);
        if (column != null && survey.hasFigures(column)) {
            var figures = row.take(column);
            return "0".repeat(RANK_FIGURES - figures.length()) + figures;
        }
        inferred.add("rank");
        return null;
    }

    private @Nullable BigDecimal points() {
        for (var field : new Field[] {Field.STORY_POINTS, Field.POINT_ESTIMATE}) {
            var column = row.filled(field);
            if (column == null) continue;
            var points = points(row.cell(column.index()));
            if (points != null) {
                row.take(column);
                return points;
            }
            notes.oddPoints();
        }
        return null;
    }

    private static @Nullable BigDecimal points(String cell) {
        if (!CellType.POINTS.fits(cell)) return null;
        var points = new BigDecimal(cell.replace(',', '.')).stripTrailingZeros();
        if (points.signum() < 0 || points.scale() > 2) return null;
        return points.scale() < 0 ? points.setScale(0) : points;
    }

    private @Nullable Instant instant(Field field) {
        var found = date(field).orElse(null);
        if (found == null) return null;
        var there = found.offset() == null ? zone : found.offset();
        if (there == null) {
            inferred.add("zone");
            there = ZoneOffset.UTC;
        }
        return found.date().atTime(found.time()).atZone(there).toInstant();
    }

    /** Takes the field's date if it is beyond doubt. */
    Optional<Dates.Found> date(Field field) {
        var column = row.filled(field);
        if (column == null) return Optional.empty();
        var found = Dates.read(row.cell(column.index()), survey.order(column));
        if (found.isPresent()) row.take(column);
        else notes.unreadDate(column.name());
        return found;
    }
}
