@NullMarked
package dev.backstory.query.kpi;

import org.jspecify.annotations.NullMarked;
