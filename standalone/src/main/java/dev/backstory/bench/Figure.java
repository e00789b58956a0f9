package dev.backstory.bench;

import org.jspecify.annotations.Nullable;

/**
 * One measured figure beside its limit from the same run.
 *
 * @param unit of both, e.g. "commands/s" or "ms"
 * @param ratio measured / limit
 * @param wanted what the ratio should be, e.g. "at least 0.35"; null where nothing is wanted yet
 */
record Figure(
        String scenario,
        String measuredAs,
        double measured,
        String limitAs,
        double limit,
        String unit,
        double ratio,
        @Nullable String wanted) {

    static Figure of(
            String scenario,
            String measuredAs,
            double measured,
            String limitAs,
            double limit,
            String unit,
            @Nullable String wanted) {
        return new Figure(scenario, measuredAs, measured, limitAs, limit, unit, measured / limit, wanted);
    }

    String row() {
        return "| %s | %s | %s %s | %s | %s %s | %s | %s |"
                .formatted(
                        scenario,
                        measuredAs,
                        rounded(measured),
                        unit,
                        limitAs,
                        rounded(limit),
                        unit,
                        rounded(ratio),
                        wanted == null ? "–" : wanted);
    }

    private static String rounded(double value) {
        return value >= 100 ? "%,.0f".formatted(value) : "%.2f".formatted(value);
    }
}
