@NullMarked
package dev.backstory.query.audit;

import org.jspecify.annotations.NullMarked;
