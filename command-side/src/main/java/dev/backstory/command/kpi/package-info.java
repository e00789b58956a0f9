/** KPIs: the figures by which a product's success is told, and what was measured of them. */
@NullMarked
package dev.backstory.command.kpi;

import org.jspecify.annotations.NullMarked;
