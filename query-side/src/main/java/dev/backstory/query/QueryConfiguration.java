package dev.backstory.query;

import dev.backstory.events.storage.StorageConfiguration;
import dev.backstory.web.WebConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;

/** The whole query side: import it where views are to be kept and answered. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Import({StorageConfiguration.class, WebConfiguration.class})
public class QueryConfiguration {}
