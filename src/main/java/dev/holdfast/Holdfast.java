package dev.holdfast;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The process application: workers, web workbench and API in one Spring Boot program. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Holdfast {

    public static void main(String[] args) {
        SpringApplication.run(Holdfast.class, args);
    }
}
