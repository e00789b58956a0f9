package dev.backstory.history;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How often each command came to which outcome, of however many histories at once. */
final class Tally {
    private final Map<String, Map<String, Integer>> outcomes = new TreeMap<>();

    synchronized void count(String command, String outcome) {
        outcomes.computeIfAbsent(command, name -> new TreeMap<>()).merge(outcome, 1, Integer::sum);
    }

    /** The commands that were never taken. */
    synchronized Set<String> neverTaken() {
        return Acts.ALL.stream()
                .map(Act::command)
                .filter(command -> !outcomes.getOrDefault(command, Map.of()).containsKey(Rulebook.TAKEN))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All outcomes with their numbers. */
    @Override
    public synchronized String toString() {
        var sums = new TreeMap<String, Integer>();
        outcomes.values()
                .forEach(times -> times.forEach((outcome, number) -> sums.merge(outcome, number, Integer::sum)));
        var all = sums.values().stream().mapToInt(Integer::intValue).sum();
        return all + " commands, of which "
                + sums.entrySet().stream()
                        .map(sum -> sum.getKey() + " " + sum.getValue())
                        .collect(Collectors.joining(", "));
    }
}
