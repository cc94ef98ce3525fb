package dev.holdfast.certificate.store;

/**
 * A model as it was when it was tried.
 *
 * @param name its name in the settings and in the table model-route
 * @param provider the vendor as the settings name it
 * @param model the vendor's name of it; empty for the extractive model
 */
public record CertifiedModel(String name, String provider, String model) {}
