package org.peptideadvisor.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Says in the API description what the records of an answer cannot: that every field is always there, which ones may be
 * null, and that an ingredient's class is called so.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class AnswerSchemas implements OASFilter {

    private static final List<String> ALWAYS_WHOLE = List.of(
            "Advice",
            "AnswerForm",
            "Caution",
            "Change",
            "CheckAnswer",
            "DecisionEnvelope",
            "Detail",
            "Diagnostic",
            "Edge",
            "Evidence",
            "Exclusion",
            "Expectation",
            "Explanation",
            "Fault",
            "FiredRule",
            "FollowUp",
            "Hazard",
            "Interaction",
            "InterviewDocument",
            "Missing",
            "Named",
            "Node",
            "Option",
            "Proposal",
            "Put",
            "Ramp",
            "Reason",
            "Recommendation",
            "Referral",
            "ReleaseName",
            "ReleaseRef",
            "Routine",
            "Shortfall",
            "Source",
            "Standing",
            "Step",
            "Subject",
            "Supporting",
            "SupportingEvidence",
            "Topic",
            "Unmet",
            "UnsafeIfDocument",
            "Weeks",
            "WhatIfDocument",
            "WhyNotDocument");

    @Override
    public void filterOpenAPI(OpenAPI description) {
        Map<String, Schema> schemas = description.getComponents().getSchemas();
        rename(named("Named", schemas), "ingredientClass", "class");
        orNull(named("Step", schemas), "ingredient");
        orNull(named("Ramp", schemas), "ingredient");
        orNull(named("Active", schemas), "when");
        orNull(named("Advice", schemas), "followUp");
        orNull(named("CheckFile", schemas), "text");
        orNull(named("Diagnostic", schemas), "mend");
        orNull(named("Node", schemas), "rule");
        orNull(named("InterviewDocument", schemas), "question");
        orNull(named("InterviewDocument", schemas), "advice");
        for (String field : List.of("at", "lowest", "highest")) {
            orNull(named("AnswerForm", schemas), field);
        }
        orNull(named("Detail", schemas), "lowest");
        orNull(named("Detail", schemas), "highest");
        Schema kind = named("Kind", schemas);
        kind.setEnumeration(kind.getEnumeration().stream()
                .map(word -> (Object) word.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList());
        for (String name : ALWAYS_WHOLE) {
            Schema schema = named(name, schemas);
            schema.setRequired(new ArrayList<>(schema.getProperties().keySet()));
        }
    }

    private static Schema named(String name, Map<String, Schema> schemas) {
        return Objects.requireNonNull(schemas.get(name), name);
    }

    private static void rename(Schema schema, String component, String field) {
        Schema value = schema.getProperties().get(component);
        schema.removeProperty(component);
        schema.addProperty(field, value);
    }

    private static void orNull(Schema schema, String field) {
        Schema value = schema.getProperties().get(field);
        Schema none = OASFactory.createSchema().addType(SchemaType.NULL);
        schema.addProperty(field, OASFactory.createSchema().addAnyOf(value).addAnyOf(none));
    }
}
