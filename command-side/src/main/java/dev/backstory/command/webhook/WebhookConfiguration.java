package dev.backstory.command.webhook;

import dev.backstory.web.webhook.Destinations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Makes the settings known. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Destinations.class)
class WebhookConfiguration {}
