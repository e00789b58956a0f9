package dev.backstory.command.ranking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Gives some entries of a ranking new keys where there is too little room between them, without altering their order.
 *
 * <p>The window grows until its keys become short again, like the density thresholds of order maintenance (Bender and
 * others, "Two simplified algorithms for maintaining order in a list", 2002). Past the limit, keys just grow longer.
 */
final class Respacing {

    static final int ENTRIES_MAX = 1_000;
    private static final int LENGTH_AIM = OrderKey.LENGTH_MAX / 2;
    private static final List<Integer> REACHES = List.of(16, 64, 256, ENTRIES_MAX / 2);

    private final Ranking before;
    private Ranking ranking;
    private final Set<UUID> touched = new LinkedHashSet<>();
    private int allowance = ENTRIES_MAX;

    private Respacing(Ranking before) {
        this.before = before;
        this.ranking = before;
    }

    /** The entries that need new keys, lest those for the runs become too long; nearly always none. */
    static List<Ranking.Entry> roomFor(List<Run> runs, Ranking before) {
        var respacing = new Respacing(before);
        runs.forEach(respacing::makeRoom);
        return respacing.changed();
    }

    private void makeRoom(Run run) {
        if (longest(run, ranking) <= OrderKey.LENGTH_MAX) {
            return;
        }
        var window = List.<UUID>of();
        var respaced = ranking;
        for (int reach : REACHES) {
            var wider = window(run, reach);
            if (wider.size() > allowance) {
                break;
            }
            window = wider;
            respaced = respaced(window);
            if (longest(run, respaced) <= LENGTH_AIM) {
                break;
            }
        }
        if (longest(run, respaced) <= OrderKey.LENGTH_MAX) {
            ranking = respaced;
            touched.addAll(window);
            allowance -= window.size();
        }
    }

    private static int longest(Run run, Ranking ranking) {
        return run.keys(ranking).stream().mapToInt(String::length).max().orElse(0);
    }

    /** From so many entries above the run's place to as many below. */
    private List<UUID> window(Run run, int reach) {
        var above = run.above() == null ? null : ranking.rankOf(run.above());
        var below = run.below() == null ? null : ranking.rankOf(run.below());
        int first = Math.max(1, (above == null ? 0 : above) - reach + 1);
        int last = Math.min(ranking.ranked(), (below == null ? ranking.ranked() + 1 : below) + reach - 1);
        var ids = new ArrayList<UUID>();
        for (int rank = first; rank <= last && ids.size() <= allowance; rank++) {
            ids.add(ranking.at(rank));
        }
        return ids;
    }

    private Ranking respaced(List<UUID> window) {
        var above = ranking.above(window.getFirst());
        return new Run(above, window, ranking.below(window.getLast())).placed(ranking);
    }

    private List<Ranking.Entry> changed() {
        var entries = new ArrayList<Ranking.Entry>();
        for (var id : touched) {
            var key = ranking.keyOf(id);
            if (key != null && !key.equals(before.keyOf(id))) {
                entries.add(new Ranking.Entry(id, key));
            }
        }
        return entries;
    }
}
