package dev.backstory.events;

import java.math.BigDecimal;
import java.util.UUID;

/** The value that a KPI is to have when the goal is reached. */
public record KeyResult(UUID kpiId, BigDecimal target) {}
