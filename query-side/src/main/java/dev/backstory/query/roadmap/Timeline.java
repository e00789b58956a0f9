package dev.backstory.query.roadmap;

import dev.backstory.query.reading.AsOf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The roadmap as a dashboard draws it: its items, and which of them stand in which lane, on which horizon and at which date. */
record Timeline(
        AsOf asOf,
        UUID roadmapId,
        long version,
        @Nullable Span span,
        List<Lane> lanes,
        Map<String, List<UUID>> horizons,
        List<UUID> milestones,
        List<ItemEntry> items) {
    private static final List<String> HORIZONS = List.of("NOW", "NEXT", "LATER");
    private static final String MILESTONE = "MILESTONE";

    /** From the first day to the last one of all timeframes. */
    record Span(LocalDate start, LocalDate end) {}

    /** The items of one lane in their order; those without a lane come last, under null. */
    record Lane(@Nullable String lane, List<UUID> items) {}

    static Timeline of(AsOf asOf, UUID roadmapId, long version, List<ItemEntry> items) {
        return new Timeline(
                asOf, roadmapId, version, span(items), lanes(items), horizons(items), milestones(items), items);
    }

    private static @Nullable Span span(List<ItemEntry> items) {
        var days = items.stream()
                .map(ItemEntry::timeframe)
                .filter(Objects::nonNull)
                .flatMap(frame -> Stream.<@Nullable LocalDate>of(frame.start(), frame.end()))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return days.isEmpty() ? null : new Span(days.getFirst(), days.getLast());
    }

    private static List<Lane> lanes(List<ItemEntry> items) {
        var named = new LinkedHashMap<String, List<UUID>>();
        var none = new ArrayList<UUID>();
        for (var item : items) {
            var lane = item.lane();
            (lane == null ? none : named.computeIfAbsent(lane, name -> new ArrayList<>())).add(item.itemId());
        }
        var lanes = new ArrayList<Lane>();
        named.forEach((name, ids) -> lanes.add(new Lane(name, ids)));
        if (!none.isEmpty()) {
            lanes.add(new Lane(null, none));
        }
        return lanes;
    }

    private static Map<String, List<UUID>> horizons(List<ItemEntry> items) {
        var horizons = new LinkedHashMap<String, List<UUID>>();
        for (var horizon : HORIZONS) {
            horizons.put(
                    horizon,
                    items.stream()
                            .filter(item -> horizon.equals(item.horizon()))
                            .map(ItemEntry::itemId)
                            .toList());
        }
        return horizons;
    }

    /** Those with a date first, by it. */
    private static List<UUID> milestones(List<ItemEntry> items) {
        return items.stream()
                .filter(item -> item.kind().equals(MILESTONE))
                .sorted(Comparator.comparing(Timeline::day, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(ItemEntry::itemId)
                .toList();
    }

    /** By which it is drawn: its end, or its start where nobody knows the end. */
    private static @Nullable LocalDate day(ItemEntry milestone) {
        var timeframe = milestone.timeframe();
        if (timeframe == null) {
            return null;
        }
        return timeframe.end() == null ? timeframe.start() : timeframe.end();
    }
}
