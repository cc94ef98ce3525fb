package dev.holdfast.privacy.finding;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What counts as personal data in this enterprise, beside what does so everywhere.
 *
 * @param accountPatterns regular expressions for account numbers, in any case of letters; the first group is the number
 * @param orderPatterns regular expressions for order, booking and reference numbers, in any case of letters; the first
 *     group is the number
 * @param healthPhrases words and phrases that speak of somebody's health; whole words, in any case of letters
 * @param childPhrases words and phrases that speak of a child; whole words, in any case of letters
 * @param ordinaryWords names that stand for nobody, such as the enterprise's own; never taken for a person or a place
 */
@ConfigurationProperties("holdfast.privacy.finding")
@Validated
public record FindingSettings(
        @NotNull
        @DefaultValue({
            "\\b(?:account|acct|a/c|konto|compte|cuenta)(?:[ -]?(?:number|no|nr|nummer|numéro|número))?\\b[.:# ]{0,3}(?:is |ist |est |es |: ?)?((?:\\d[ -]?){5,11}\\d)\\b",
            "\\bsort[ -]?code\\b[.: ]{0,3}(?:is )?(\\d\\d[- ]?\\d\\d[- ]?\\d\\d)\\b"
        })
        List<String> accountPatterns,

        @NotNull
        @DefaultValue({
            "\\b(?:order|booking|invoice|ticket|contract|policy|claim|tracking|reference|ref|bestellung|rechnung|vertrag|commande|facture|contrat|pedido|factura)(?:[ -]?(?:number|no|nr|id|code|nummer|numéro|número))?[.:# ]{0,3}(?:is |ist |est |es )?#?([A-Z]{0,4}[-/]?\\d[\\dA-Z/-]{4,18})\\b"
        })
        List<String> orderPatterns,

        @NotNull
        @DefaultValue({
            "diagnosed with",
            "diagnosis",
            "cancer",
            "chemotherapy",
            "tumour",
            "tumor",
            "diabetes",
            "diabetic",
            "depression",
            "anxiety disorder",
            "mental health",
            "mental illness",
            "dementia",
            "alzheimer's",
            "parkinson's",
            "stroke",
            "heart attack",
            "epilepsy",
            "HIV",
            "pregnant",
            "pregnancy",
            "miscarriage",
            "disability",
            "disabled",
            "wheelchair",
            "hospitalised",
            "hospitalized",
            "in hospital",
            "intensive care",
            "surgery",
            "operation on my",
            "rehab",
            "my illness",
            "seriously ill",
            "terminally ill",
            "sick leave",
            "suicidal",
            "my doctor",
            "medication",
            "therapist",
            "psychiatrist",
            "Krankheit",
            "krankgeschrieben",
            "Krankenhaus",
            "Krebs",
            "schwanger",
            "Behinderung",
            "Depressionen",
            "Schlaganfall",
            "hospitalisé",
            "hospitalisée",
            "enceinte",
            "maladie",
            "handicap",
            "dépression",
            "embarazada",
            "enfermedad",
            "hospitalizado",
            "hospitalizada",
            "discapacidad",
            "cáncer"
        })
        List<String> healthPhrases,

        @NotNull
        @DefaultValue({
            "my child",
            "my children",
            "our child",
            "our children",
            "my kid",
            "my kids",
            "our kids",
            "my baby",
            "our baby",
            "newborn",
            "toddler",
            "underage",
            "under age",
            "minor child",
            "a minor",
            "schoolchild",
            "kindergarten",
            "nursery school",
            "primary school",
            "my grandchild",
            "my little son",
            "my little daughter",
            "my teenage son",
            "my teenage daughter",
            "mein Kind",
            "meine Kinder",
            "unser Kind",
            "unsere Kinder",
            "minderjährig",
            "minderjährige",
            "minderjährigen",
            "mon enfant",
            "mes enfants",
            "notre enfant",
            "mineur",
            "mi hijo menor",
            "mi hija menor",
            "mis hijos",
            "mi bebé",
            "menor de edad"
        })
        List<String> childPhrases,

        @NotNull @DefaultValue({"Lindenmark", "Lindenmark Bank"})
        List<String> ordinaryWords) {

    @AssertTrue(message = "holdfast.privacy.finding holds an account or order pattern that is no regular expression")
    boolean isEveryPatternReadable() {
        try {
            Stream.concat(accountPatterns.stream(), orderPatterns.stream()).forEach(Pattern::compile);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
