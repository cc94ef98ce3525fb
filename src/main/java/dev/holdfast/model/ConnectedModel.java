package dev.holdfast.model;

import dev.holdfast.model.limits.ModelGate;
import dev.holdfast.model.providers.ChatProvider;
import dev.holdfast.model.providers.ModelDescription;

/** A model that can be asked: what it is, how to reach it, and when it may be asked. */
record ConnectedModel(ModelDescription description, ChatProvider provider, ModelGate gate) {}
