/** Traces (OpenTelemetry): one for each request, with what it commands and the views that show it. */
@NullMarked
package dev.backstory.web.trace;

import org.jspecify.annotations.NullMarked;
