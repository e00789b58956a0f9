package dev.backstory.command.imports.table;

import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.text.Criteria;
import dev.backstory.command.imports.text.Narratives;
import java.util.stream.Stream;

/** Finds in the texts of a row what we have fields for. */
final class Prose {
    private Prose() {}

    static void narrative(Row row, Column title, Teller teller) {
        Stream.of(row.peek(Field.DESCRIPTION), row.cell(title))
                .flatMap(text -> text == null ? Stream.empty() : Narratives.find(Html.text(text)).stream())
                .findFirst()
                .ifPresent(narrative -> {
                    teller.concluded(FactField.AS_A, narrative.asA());
                    teller.concluded(FactField.I_WANT, narrative.iWant());
                    if (narrative.soThat() != null) teller.concluded(FactField.SO_THAT, narrative.soThat());
                });
    }

    static void criteria(Row row, Teller teller) {
        var column = row.filled(Field.CRITERIA);
        if (column != null) {
            boolean isPlain = !Html.is(row.cell(column));
            var found = Criteria.of(Html.text(row.cell(column)));
            if (isPlain && !found.isEmpty()) row.take(column); // what is marked up is kept as it stands, too
            found.forEach(text -> {
                if (isPlain) teller.present(FactField.CRITERION, text);
                else teller.concluded(FactField.CRITERION, text);
            });
            return;
        }
        var description = row.peek(Field.DESCRIPTION);
        if (description != null)
            Criteria.within(Html.text(description)).forEach(text -> teller.concluded(FactField.CRITERION, text));
    }
}
