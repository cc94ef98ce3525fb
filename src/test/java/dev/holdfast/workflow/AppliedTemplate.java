package dev.holdfast.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.workflow.folder.OwnersFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.StringUtils;
import org.springframework.web.util.HtmlUtils;

/** An element template filled in, as XML of the task that Modeler would write. */
public final class AppliedTemplate {

    private final JsonNode template;
    private final Map<String, String> values = new HashMap<>();

    private AppliedTemplate(JsonNode template) {
        this.template = template;
    }

    /** @param name the template's file without its extension, such as {@code run-pattern} */
    public static AppliedTemplate of(String name) {
        return new AppliedTemplate(
                ShipElementTemplates.read(ShipElementTemplates.FOLDER.resolve(Path.of(name + ".json"))));
    }

    /** Fills a field in; the others keep what the template proposes. */
    public AppliedTemplate with(String property, String value) {
        values.put(property, value);
        return this;
    }

    /** The task between two sequence flows. */
    public String task(String id, String incoming, String outgoing) {
        // The metamodel's bpmn:ServiceTask is written as bpmn:serviceTask.
        var type = "bpmn:"
                + StringUtils.uncapitalize(
                        template.at("/elementType/value").asText().substring(5));
        return "<" + type + " id=\"" + id + "\" name=\"" + value(property("name")) + "\"><bpmn:extensionElements>"
                + extensions() + "</bpmn:extensionElements><bpmn:incoming>" + incoming
                + "</bpmn:incoming><bpmn:outgoing>"
                + outgoing + "</bpmn:outgoing></" + type + ">";
    }

    private String extensions() {
        var attributes = new LinkedHashMap<String, String>();
        var mappings = new ArrayList<String>();
        var headers = new ArrayList<String>();
        for (var property : template.path("properties")) {
            var binding = property.path("binding");
            var value = escaped(value(property));
            if (!applies(property)) {
                continue;
            }
            switch (binding.path("type").asText()) {
                case "property" -> {}
                case "zeebe:userTask" -> attributes.put("zeebe:userTask", "");
                case "zeebe:input" -> {
                    if (!value.isEmpty()) {
                        mappings.add("<zeebe:input source=\"" + value + "\" target=\""
                                + binding.path("name").asText() + "\"/>");
                    }
                }
                case "zeebe:taskHeader" -> {
                    if (!value.isEmpty()) {
                        headers.add(
                                "<zeebe:header key=\"" + binding.path("key").asText() + "\" value=\"" + value + "\"/>");
                    }
                }
                default ->
                    attributes.merge(
                            binding.path("type").asText(),
                            " " + binding.path("property").asText() + "=\"" + value + "\"",
                            String::concat);
            }
        }
        var xml = new StringBuilder();
        attributes.forEach((element, all) -> xml.append("<" + element + all + "/>"));
        xml.append(around("zeebe:taskHeaders", headers)).append(around("zeebe:ioMapping", mappings));
        return xml.toString();
    }

    private boolean applies(JsonNode property) {
        var condition = property.path("condition");
        return condition.isMissingNode()
                || value(property(condition.path("property").asText()))
                        .equals(condition.path("equals").asText());
    }

    private JsonNode property(String id) {
        for (var property : template.path("properties")) {
            if (property.path("id").asText().equals(id)) {
                return property;
            }
        }
        throw new IllegalArgumentException("No property " + id + " in " + template.path("id"));
    }

    private String value(JsonNode property) {
        return values.getOrDefault(
                property.path("id").asText(), property.path("value").asText());
    }

    private static String around(String element, List<String> inside) {
        return inside.isEmpty() ? "" : "<" + element + ">" + String.join("", inside) + "</" + element + ">";
    }

    private static String escaped(String value) {
        return HtmlUtils.htmlEscape(value);
    }

    /** The shipped diagram of the customer reply with this task after the message is classified. */
    public String inCustomerReply(String id) {
        return inCustomerReply(id, "");
    }

    /** @param more elements beside the task, such as a boundary event */
    public String inCustomerReply(String id, String more) {
        return OwnersFolder.shipped("customer-reply.bpmn")
                .replace(
                        "targetRef=\"serviceTask_gatherContext\"/>",
                        "targetRef=\"" + id + "\"/><bpmn:sequenceFlow id=\"flow_added\" sourceRef=\"" + id
                                + "\" targetRef=\"serviceTask_gatherContext\"/>")
                .replace(
                        "<bpmn:incoming>flow_classifyMessage_gatherContext</bpmn:incoming>",
                        "<bpmn:incoming>flow_added</bpmn:incoming>")
                .replace(
                        "<bpmn:serviceTask id=\"serviceTask_gatherContext\"",
                        task(id, "flow_classifyMessage_gatherContext", "flow_added") + more
                                + "<bpmn:serviceTask id=\"serviceTask_gatherContext\"");
    }
}
