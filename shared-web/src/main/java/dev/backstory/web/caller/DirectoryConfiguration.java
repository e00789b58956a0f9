package dev.backstory.web.caller;

import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** The directory of people, with its Spring Data JPA repository. */
@Configuration(proxyBeanMethods = false)
@EntityScan(basePackageClasses = PersonEntity.class)
@EnableJpaRepositories(basePackageClasses = PersonEntity.class)
@Import(Directory.class)
public class DirectoryConfiguration {}
