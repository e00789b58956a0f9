@NullMarked
package dev.backstory.query.audit.sentence;

import org.jspecify.annotations.NullMarked;
