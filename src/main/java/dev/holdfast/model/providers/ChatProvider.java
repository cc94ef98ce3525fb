package dev.holdfast.model.providers;

/** One way to get an answer. Implementations never throw for what a server may do. */
public interface ChatProvider {

    /** Asks once. */
    ProviderAnswer ask(ProviderRequest request);

    /** The vendor's name in the GenAI conventions of OpenTelemetry. */
    String conventionalName();
}
