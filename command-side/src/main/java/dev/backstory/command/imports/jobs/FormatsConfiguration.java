package dev.backstory.command.imports.jobs;

import dev.backstory.command.imports.Format;
import dev.backstory.command.imports.changelog.JiraJson;
import dev.backstory.command.imports.facts.FactsFormat;
import dev.backstory.command.imports.format.Formats;
import dev.backstory.command.imports.github.GithubJson;
import dev.backstory.command.imports.jira.JiraCsvFormat;
import dev.backstory.command.imports.trackers.Trackers;
import dev.backstory.command.imports.trello.TrelloJson;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every format that can be imported. */
@Configuration(proxyBeanMethods = false)
class FormatsConfiguration {
    @Bean
    Formats formats() {
        var formats = new ArrayList<Format>(
                List.of(new FactsFormat(), new JiraJson(), new JiraCsvFormat(), new GithubJson(), new TrelloJson()));
        formats.addAll(Trackers.formats());
        return new Formats(formats);
    }
}
