package dev.backstory.web.node;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why a node does not start, without a stack trace. */
final class NodeRefusedAnalyzer extends AbstractFailureAnalyzer<NodeRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable root, NodeRefused refused) {
        return new FailureAnalysis(refused.getMessage(), refused.remedy(), refused);
    }
}
