package dev.holdfast.model;

/** One way to get an answer. Implementations never throw for what a server may do. */
interface ChatProvider {

    ModelAnswer ask(ModelRequest request);
}
