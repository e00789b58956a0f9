package dev.backstory.web.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

class NodeStorageTest {
    private static final String JWT = "spring.security.oauth2.resourceserver.jwt.";
    private static final Map<String, String> ENOUGH = Map.of(
            "backstory.database.url",
            "jdbc:postgresql://database/backstory",
            "backstory.database.user",
            "backstory_app",
            "backstory.database.password",
            "secret",
            JWT + "issuer-uri",
            "https://login.example.org",
            JWT + "audiences",
            "backstory");

    @Test
    void a_node_that_knows_its_database_and_whose_tokens_it_takes_starts() {
        assertThatCode(() -> check(ENOUGH)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "backstory.database.url,BACKSTORY_DATABASE_URL",
        "backstory.database.user,BACKSTORY_DATABASE_USER",
        "backstory.database.password,BACKSTORY_DATABASE_PASSWORD",
        "spring.security.oauth2.resourceserver.jwt.issuer-uri,BACKSTORY_ISSUER",
        "spring.security.oauth2.resourceserver.jwt.audiences,BACKSTORY_AUDIENCE"
    })
    void a_node_that_lacks_a_setting_says_which(String setting, String variable) {
        var settings = new LinkedHashMap<>(ENOUGH);
        settings.put(setting, " ");
        assertThatThrownBy(() -> check(settings))
                .isInstanceOfSatisfying(
                        NodeRefused.class,
                        refused -> assertThat(refused.remedy()).contains(variable));
    }

    @Test
    void nobody_reads_a_password_in_a_log() {
        var settings = new NodeDatabase("url", "app", "hidden", new NodeDatabase.Owner("owner", "hidden"), 8);
        assertThat(settings + " " + settings.owner()).doesNotContain("hidden");
    }

    private static void check(Map<String, String> settings) {
        var environment = new MockEnvironment();
        settings.forEach(environment::setProperty);
        NodeStorage.refuseWithoutSettings(environment).postProcessBeanFactory(new DefaultListableBeanFactory());
    }
}
