package dev.holdfast.model.providers;

import java.util.List;

/**
 * How one vendor's interface looks on the wire, after its documentation.
 *
 * @param path of the request, as a pattern
 * @param keyHeader the header that carries the key
 * @param keyPrefix what stands before the key in it
 * @param base the path below which the library puts its own
 * @param userTextAt where in the request the material stands, as a JSON path
 * @param schemaAt where in the request the schema's type is named
 * @param answer a whole answer with the text {@code %s}, 321 tokens in, of which 100 were kept, and 45 out
 * @param truncated one that ended at the most tokens
 * @param filtered one that a filter has stopped; empty where there is none
 * @param refusal one in which the model itself declines; empty where the interface has none
 * @param error the body of an error with the message {@code %s}
 * @param requestIdHeader which header names the call
 */
record WireFormat(
        String provider,
        String path,
        String keyHeader,
        String keyPrefix,
        String base,
        String userTextAt,
        String schemaAt,
        String answer,
        String truncated,
        String filtered,
        String refusal,
        String error,
        String requestIdHeader,
        boolean countsKeptTokens) {

    private static final String OPENAI_ANSWER = """
            {"id":"chatcmpl-1","object":"chat.completion","created":1748944000,"model":"small-model-2026",
             "choices":[{"index":0,"message":{"role":"assistant","content":%s,"refusal":null},"finish_reason":"stop"}],
             "usage":{"prompt_tokens":321,"completion_tokens":45,"total_tokens":366,
             "prompt_tokens_details":{"cached_tokens":100}}}
            """;
    private static final String OPENAI_ERROR =
            "{\"error\":{\"message\":\"%s\",\"type\":\"error\",\"param\":null,\"code\":null}}";

    static List<WireFormat> all() {
        return List.of(openAi(), azure(), anthropic(), gemini(), mistral(), bedrock(), ollama());
    }

    private static WireFormat openAi() {
        return new WireFormat(
                "openai",
                "/v1/chat/completions",
                "Authorization",
                "Bearer ",
                "/v1",
                "$.messages[1].content",
                "$.response_format.json_schema.schema.type",
                OPENAI_ANSWER,
                OPENAI_ANSWER.replace("\"stop\"", "\"length\""),
                OPENAI_ANSWER.replace("\"stop\"", "\"content_filter\""),
                OPENAI_ANSWER
                        .replace("\"content\":%s", "\"content\":null")
                        .replace("\"refusal\":null", "\"refusal\":\"I cannot help with that.\""),
                OPENAI_ERROR,
                "x-request-id",
                true);
    }

    private static WireFormat azure() {
        return new WireFormat(
                "azure-openai",
                "/openai/deployments/small-model/chat/completions",
                "api-key",
                "",
                "",
                "$.messages[1].content",
                "$.response_format.json_schema.schema.type",
                OPENAI_ANSWER,
                OPENAI_ANSWER.replace("\"stop\"", "\"length\""),
                OPENAI_ANSWER.replace("\"stop\"", "\"content_filter\""),
                OPENAI_ANSWER
                        .replace("\"content\":%s", "\"content\":null")
                        .replace("\"refusal\":null", "\"refusal\":\"I cannot help with that.\""),
                OPENAI_ERROR,
                "apim-request-id",
                true);
    }

    private static WireFormat anthropic() {
        var answer = """
                {"id":"msg_1","type":"message","role":"assistant","model":"small-model-2026",
                 "content":[{"type":"text","text":%s}],"stop_reason":"end_turn","stop_sequence":null,
                 "usage":{"input_tokens":321,"cache_creation_input_tokens":0,"cache_read_input_tokens":100,
                 "output_tokens":45}}
                """;
        return new WireFormat(
                "anthropic",
                "/v1/messages",
                "x-api-key",
                "",
                "/v1",
                "$.messages[0].content[0].text",
                "$.output_config.format.schema.type",
                answer,
                answer.replace("end_turn", "max_tokens"),
                "",
                answer.replace("end_turn", "refusal"),
                "{\"type\":\"error\",\"error\":{\"type\":\"some_error\",\"message\":\"%s\"}}",
                "request-id",
                true);
    }

    private static WireFormat gemini() {
        var answer = """
                {"candidates":[{"content":{"parts":[{"text":%s}],"role":"model"},"finishReason":"STOP","index":0}],
                 "usageMetadata":{"promptTokenCount":321,"cachedContentTokenCount":100,"candidatesTokenCount":45,
                 "totalTokenCount":366},"modelVersion":"small-model-2026","responseId":"r-1"}
                """;
        return new WireFormat(
                "gemini",
                "/v1beta/models/small-model:generateContent",
                "x-goog-api-key",
                "",
                "/v1beta",
                "$.contents[0].parts[0].text",
                "$.generationConfig.responseSchema.type",
                answer,
                answer.replace("STOP", "MAX_TOKENS"),
                answer.replace("STOP", "SAFETY"),
                "{\"promptFeedback\":{\"blockReason\":\"PROHIBITED_CONTENT\"},\"usageMetadata\":{\"promptTokenCount\":"
                        + "321,\"totalTokenCount\":321},\"modelVersion\":\"small-model-2026\"}",
                "{\"error\":{\"code\":400,\"message\":\"%s\",\"status\":\"SOME_STATUS\"}}",
                "x-goog-request-id",
                true);
    }

    private static WireFormat mistral() {
        var answer = """
                {"id":"cmpl-1","object":"chat.completion","created":1748944000,"model":"small-model-2026",
                 "choices":[{"index":0,"message":{"role":"assistant","content":%s,"tool_calls":null},
                 "finish_reason":"stop"}],"usage":{"prompt_tokens":321,"completion_tokens":45,"total_tokens":366}}
                """;
        return new WireFormat(
                "mistral",
                "/v1/chat/completions",
                "Authorization",
                "Bearer ",
                "/v1",
                "$.messages[1].content[0].text",
                "$.response_format.json_schema.schema.type",
                answer,
                answer.replace("\"stop\"", "\"length\""),
                "",
                "",
                "{\"object\":\"error\",\"message\":\"%s\",\"type\":\"some_error\",\"param\":null,\"code\":\"1000\"}",
                "mistral-correlation-id",
                false);
    }

    private static WireFormat bedrock() {
        var answer = """
                {"metrics":{"latencyMs":551},"output":{"message":{"content":[{"text":%s}],"role":"assistant"}},
                 "stopReason":"end_turn","usage":{"inputTokens":321,"outputTokens":45,"totalTokens":366,
                 "cacheReadInputTokens":100}}
                """;
        return new WireFormat(
                "bedrock",
                "/model/small-model/converse",
                "Authorization",
                "Bearer ",
                "",
                "$.messages[0].content[0].text",
                "$.outputConfig.textFormat.structure.jsonSchema.schema",
                answer,
                answer.replace("end_turn", "max_tokens"),
                answer.replace("end_turn", "content_filtered"),
                answer.replace("end_turn", "guardrail_intervened"),
                "{\"message\":\"%s\"}",
                "x-amzn-requestid",
                true);
    }

    private static WireFormat ollama() {
        var answer = """
                {"model":"small-model-2026","created_at":"2026-06-03T10:00:00.0Z",
                 "message":{"role":"assistant","content":%s},"done":true,"done_reason":"stop",
                 "total_duration":5,"load_duration":1,"prompt_eval_count":321,"prompt_eval_duration":1,"eval_count":45,
                 "eval_duration":1}
                """;
        return new WireFormat(
                "ollama",
                "/api/chat",
                "Authorization",
                "Bearer ",
                "",
                "$.messages[1].content",
                "$.format.type",
                answer,
                answer.replace("\"stop\"", "\"length\""),
                "",
                "",
                "{\"error\":\"%s\"}",
                "x-request-id",
                false);
    }

    @Override
    public String toString() {
        return provider;
    }
}
