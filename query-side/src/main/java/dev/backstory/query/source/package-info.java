/** What other trackers said that has no field of ours: kept word for word beside stories and roadmap items. */
@NullMarked
package dev.backstory.query.source;

import org.jspecify.annotations.NullMarked;
