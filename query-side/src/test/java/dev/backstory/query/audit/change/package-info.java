@NullMarked
package dev.backstory.query.audit.change;

import org.jspecify.annotations.NullMarked;
