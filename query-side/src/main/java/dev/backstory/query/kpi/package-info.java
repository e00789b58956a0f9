/** KPIs and what was measured of them. */
@NullMarked
package dev.backstory.query.kpi;

import org.jspecify.annotations.NullMarked;
