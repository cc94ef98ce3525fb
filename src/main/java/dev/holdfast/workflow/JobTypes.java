package dev.holdfast.workflow;

import io.camunda.client.annotation.JobWorker;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** The job types that this application has workers for, read from the workers themselves. */
@Component
public class JobTypes {

    private final ListableBeanFactory beans;

    public JobTypes(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /** All of them, in alphabetical order. */
    public Set<String> all() {
        var types = new TreeSet<String>();
        for (var name : beans.getBeanDefinitionNames()) {
            var type = beans.getType(name, false);
            if (type != null && type.getPackageName().startsWith("dev.holdfast")) {
                MethodIntrospector.selectMethods(
                                ClassUtils.getUserClass(type), (MethodIntrospector.MetadataLookup<JobWorker>)
                                        method -> AnnotatedElementUtils.findMergedAnnotation(method, JobWorker.class))
                        .values()
                        .forEach(worker -> types.add(worker.type()));
            }
        }
        return types;
    }
}
