package dev.holdfast.workflow;

import io.camunda.client.annotation.JobWorker;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/** The workers of this application, found without starting it. */
public final class ShippedSteps {

    private ShippedSteps() {}

    /** As the application finds them at start. */
    public static Set<String> jobTypes() {
        var beans = new DefaultListableBeanFactory();
        candidates()
                .findCandidateComponents("dev.holdfast")
                .forEach(each -> beans.registerBeanDefinition(String.valueOf(each.getBeanClassName()), each));
        return new JobTypes(beans).all();
    }

    /** The method that works on each job type. */
    static Map<String, Method> workers() {
        var workers = new TreeMap<String, Method>();
        for (var candidate : candidates().findCandidateComponents("dev.holdfast")) {
            try {
                for (var method : Class.forName(candidate.getBeanClassName()).getDeclaredMethods()) {
                    var worker = method.getAnnotation(JobWorker.class);
                    if (worker != null) {
                        workers.put(worker.type(), method);
                    }
                }
            } catch (ClassNotFoundException justFound) {
                throw new IllegalStateException(justFound);
            }
        }
        return workers;
    }

    private static ClassPathScanningCandidateComponentProvider candidates() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*Worker")));
        return scanner;
    }
}
