package org.peptideadvisor.web;

import jakarta.ws.rs.core.Application;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.peptideadvisor.contract.Fault;

/** What the API description says of the whole. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Peptide Advisor",
                        version = "1",
                        description = "Reasoned peptide skincare advice from rules that dermatology advisors edit. "
                                + "It is cosmetic advice, not a diagnosis."),
        components =
                @Components(
                        responses = {
                            @APIResponse(
                                    name = "InvalidRequest",
                                    description = "Everything that is wrong with the request, each with its place",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Contract.ProblemDetails.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "two-faults",
                                                                    value = Examples.INVALID_REQUEST))),
                            @APIResponse(
                                    name = "Problem",
                                    description = "What went wrong (RFC 9457)",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Contract.ProblemDetails.class))),
                            @APIResponse(
                                    name = "Unchanged",
                                    description = "The live release is still the one of If-None-Match")
                        }))
public class Contract extends Application {

    /** The form of every problem. */
    @Schema(name = "Problem", description = "RFC 9457 problem details")
    interface ProblemDetails {

        @Schema(description = "A URN that never changes", example = "urn:peptide-advisor:problem:invalid-request")
        String getType();

        @Schema(description = "What the type means")
        String getTitle();

        @Schema(description = "The HTTP status")
        int getStatus();

        @Schema(description = "What is wrong this time")
        String getDetail();

        @Schema(description = "What to look for in the log; only with status 500")
        String getInstance();

        @Schema(description = "Each fault of the request, sorted by place; empty when none is the request's")
        List<Fault> getFaults();
    }
}
