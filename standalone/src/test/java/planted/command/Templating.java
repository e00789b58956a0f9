package planted.command;

import org.springframework.transaction.support.TransactionTemplate;

record Templating(TransactionTemplate template) {}
