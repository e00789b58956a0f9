package dev.backstory.query.order;

import dev.backstory.query.order.RankingRows.MapRow;
import dev.backstory.query.support.SqlArray;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One ranking as it stood at one position. Every question costs about the same, however long its history is. */
public final class Order {
    private static final String HOLDS =
            " and from_position <= :position" + " and (until_position is null or until_position > :position)";

    private final JdbcClient sql;
    private final UUID ranking;
    private final long position;
    private final @Nullable MapRow map;
    private int @Nullable [] entriesBefore;

    /** An entry and where it stands; {@code place} is for {@link #after} and {@link #before} alone. */
    public record Entry(UUID subject, String place) {
        public boolean ranked() {
            return Place.isRanked(place);
        }
    }

    private record At(UUID subject, String place, int within) {}

    private Order(JdbcClient sql, UUID ranking, long position) {
        this.sql = sql;
        this.ranking = ranking;
        this.position = position;
        this.map = sql.sql("select ranking_id, last_epoch, epochs, first_places from ranking_map"
                        + " where ranking_id = :ranking and from_position <= :position"
                        + " order by from_position desc limit 1")
                .param("ranking", ranking)
                .param("position", position)
                .query((row, number) -> RankingRows.MAP.read(row, 1))
                .optional()
                .orElse(null);
    }

    /** The ranking as it stood just after this position; empty where it did not yet exist. */
    public static Order at(JdbcClient sql, UUID ranking, long position) {
        return new Order(sql, ranking, position);
    }

    /** At most so many entries after a place (from the first on, if null): the ranked in order, then the unranked. */
    public List<Entry> after(@Nullable String place, int limit) {
        return walk(place, limit, true);
    }

    /** At most so many entries before a place (from the last on, if null), nearest first. */
    public List<Entry> before(@Nullable String place, int limit) {
        return walk(place, limit, false);
    }

    private List<Entry> walk(@Nullable String place, int limit, boolean down) {
        var entries = new ArrayList<Entry>();
        if (map == null) {
            return entries;
        }
        var last = map.epochs().size() - 1;
        var index = place == null ? (down ? 0 : last) : map.covering(place);
        for (; index >= 0 && index <= last && entries.size() < limit; index += down ? 1 : -1) {
            entries.addAll(entriesOf(map.epochs().get(index), place, limit - entries.size(), down));
        }
        return entries;
    }

    private List<Entry> entriesOf(int epoch, @Nullable String place, int limit, boolean down) {
        var beyond = place == null ? "" : down ? " and place > :place" : " and place < :place";
        return sql.sql("select subject_id, place from ranking_order where ranking_id = :ranking and epoch = :epoch"
                        + beyond + HOLDS + " order by place" + (down ? "" : " desc") + " limit :limit")
                .param("ranking", ranking)
                .param("epoch", epoch)
                .param("place", place == null ? "" : place)
                .param("position", position)
                .param("limit", limit)
                .query((row, number) -> new Entry(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }

    /** How many are ranked. */
    public int ranked() {
        return countBefore(String.valueOf(Place.UNRANKED));
    }

    /** How many stand in the ranking, ranked or not. */
    public int size() {
        return map == null ? 0 : entriesBefore()[map.epochs().size()];
    }

    /** The entry of this subject, or null where it does not stand in the ranking. */
    public @Nullable Entry entry(UUID subject) {
        return entries(List.of(subject)).stream()
                .map(at -> new Entry(at.subject, at.place))
                .findFirst()
                .orElse(null);
    }

    /** The ranks, from 1, of those among these subjects that are ranked. */
    public Map<UUID, Integer> ranks(Collection<UUID> subjects) {
        var ranks = new HashMap<UUID, Integer>();
        for (var at : entries(subjects)) {
            if (Place.isRanked(at.place)) {
                ranks.put(at.subject, entriesBefore()[index(at.place)] + at.within + 1);
            }
        }
        return ranks;
    }

    /** Where those among these subjects stand that are in the ranking. */
    public Places places(Collection<UUID> subjects) {
        var places = new HashMap<UUID, String>();
        entries(subjects).forEach(at -> places.put(at.subject, at.place));
        return new Places(Map.copyOf(places));
    }

    private int index(String place) {
        return java.util.Objects.requireNonNull(map).covering(place);
    }

    private List<At> entries(Collection<UUID> subjects) {
        if (map == null || subjects.isEmpty()) {
            return List.of();
        }
        return sql.sql(
                        "select o.subject_id, o.place, (select count(*) from ranking_order where ranking_id = o.ranking_id"
                                + " and epoch = o.epoch and place < o.place" + HOLDS
                                + ") from unnest(cast(:subjects as uuid[])) subject cross join lateral"
                                + " (select * from ranking_order where ranking_id = :ranking and subject_id = subject"
                                + " and from_position <= :position order by from_position desc limit 1) o"
                                + " where o.until_position is null or o.until_position > :position")
                .param("subjects", SqlArray.of(subjects))
                .param("ranking", ranking)
                .param("position", position)
                .query((row, number) -> new At(row.getObject(1, UUID.class), row.getString(2), row.getInt(3)))
                .list();
    }

    /** How many entries stand before a place. */
    private int countBefore(String place) {
        if (map == null) {
            return 0;
        }
        var index = map.covering(place);
        var within = sql.sql("select count(*) from ranking_order where ranking_id = :ranking and epoch = :epoch"
                        + " and place < :place" + HOLDS)
                .param("ranking", ranking)
                .param("epoch", map.epochs().get(index))
                .param("place", place)
                .param("position", position)
                .query(Integer.class)
                .single();
        return entriesBefore()[index] + within;
    }

    /** The number of entries before each epoch of the map, and of all at the end. */
    private int[] entriesBefore() {
        if (entriesBefore == null) {
            entriesBefore = new EpochCounts(sql, ranking, position).before(java.util.Objects.requireNonNull(map));
        }
        return entriesBefore;
    }
}
