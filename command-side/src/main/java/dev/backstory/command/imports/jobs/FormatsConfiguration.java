package dev.backstory.command.imports.jobs;

import dev.backstory.command.imports.changelog.JiraJson;
import dev.backstory.command.imports.format.Formats;
import dev.backstory.command.imports.github.GithubJson;
import dev.backstory.command.imports.jira.JiraCsvFormat;
import dev.backstory.command.imports.trello.TrelloJson;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every format that can be imported. */
@Configuration(proxyBeanMethods = false)
class FormatsConfiguration {
    @Bean
    Formats formats() {
        return new Formats(List.of(new JiraCsvFormat(), new JiraJson(), new GithubJson(), new TrelloJson()));
    }
}
