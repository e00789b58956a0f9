package dev.backstory.standalone.issuer;

import dev.backstory.web.caller.IssuerCheck;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds where the process itself gives the tokens: unless the settings name another issuer. */
final class OwnTokens implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata part) {
        return !IssuerCheck.hasIssuer(context.getEnvironment());
    }
}
