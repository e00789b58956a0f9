package dev.backstory.events;

/** What happens to one KPI. */
public sealed interface KpiEvent extends Event permits KpiDefined, KpiMeasured {}
