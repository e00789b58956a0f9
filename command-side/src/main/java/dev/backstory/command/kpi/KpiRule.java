package dev.backstory.command.kpi;

import dev.backstory.command.rule.Rule;

/** What holds for KPIs. */
public enum KpiRule implements Rule {
    KPI_GOES_TOWARDS_ITS_TARGET("The target of a KPI is not behind its baseline, in the direction that it is to go."),
    KPI_IS_IN_THIS_PRODUCT("The KPI is in this product."),
    MEASUREMENT_IS_OF_THE_PAST("A measurement holds for a time that has come.");

    private final String sentence;

    KpiRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
