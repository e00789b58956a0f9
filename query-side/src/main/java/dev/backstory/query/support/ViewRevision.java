package dev.backstory.query.support;

import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Which projections have written the views of a schema.
 *
 * <p>Raise {@link #PRESENT} with every change after which a projection writes other rows for the same events: another
 * value, row or sentence, or a column that was not there. At the next start the views of an older version are then built
 * anew; a migration need not, and cannot, fill what it adds. {@code ViewRevisionTest} notices most such changes.
 */
public final class ViewRevision {
    /** That of the projections of this version. */
    public static final int PRESENT = 4;

    private ViewRevision() {}

    /** The one that wrote this schema's views, if any is known to have. */
    public static Optional<Integer> of(DataSource owner, String schema) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select revision from " + schema + ".view_revision")) {
            return row.next() ? Optional.of(row.getInt(1)) : Optional.empty();
        }
    }

    /** Notes that the present one has written, or will write, this schema's views. */
    public static void note(DataSource owner, String schema) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("insert into " + schema + ".view_revision (revision) values (" + PRESENT
                    + ") on conflict (one) do update set revision = excluded.revision");
        }
    }
}
