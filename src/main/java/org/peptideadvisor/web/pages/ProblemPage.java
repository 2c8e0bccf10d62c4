package org.peptideadvisor.web.pages;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;

/** Says a problem to a person at a browser: in plain words, and what to do now. Programs are told it as problem details. */
public final class ProblemPage {

    private static final List<String> FOR_PROGRAMS = List.of("/v1/", "/q/", "/log/", "/assets/");
    /** Its pages are English, and say what a program is told as well. */
    private static final List<String> FOR_STAFF = List.of("/workbench", "/review", "/design");

    private static final String SIGN_IN = "/sign-in";
    private static final int SERVER_FAULT = 500;
    private static final String OUT_OF_ORDER = "What the page sent is not in order. Go back one page, or start again.";

    private ProblemPage() {}

    /** Whether a call comes from a browser that is to show what is answered. */
    public static boolean isWanted(HttpServerRequest request) {
        return FOR_PROGRAMS.stream().noneMatch(request.uri()::startsWith)
                && request.headers().getAll(HttpHeaders.ACCEPT).stream()
                        .anyMatch(one -> one.toLowerCase(Locale.ROOT).contains("text/html"));
    }

    /** Where a browser is sent instead of being told a problem; null where it is told. */
    public static @Nullable String instead(HttpServerRequest request, ProblemType type) {
        boolean looks =
                request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
        return type == ProblemType.NOT_SIGNED_IN && looks ? SIGN_IN : null;
    }

    /** The page that says this to whoever made a call; to a client in the client's language. */
    public static PageHtml of(ProblemDetails problem, RoutingContext call) {
        boolean isForStaff = FOR_STAFF.stream().anyMatch(call.request().uri()::startsWith);
        PageHtml page = of(problem, isForStaff);
        return isForStaff ? page : ReaderLanguage.said(page, call, Set.of());
    }

    static PageHtml of(ProblemDetails problem, boolean isForStaff) {
        ProblemType type = problem.type();
        String title = title(type);
        return PageHtml.of("pages/problem", title)
                .with("heading", title)
                .with("help", help(problem, isForStaff))
                .with("signIn", type == ProblemType.NOT_SIGNED_IN)
                .with("reference", problem.instance() == null ? "" : problem.instance());
    }

    private static String title(ProblemType type) {
        return switch (type) {
            case NOT_FOUND -> "There is no page here";
            case NOT_SIGNED_IN -> "Please sign in again";
            case NOT_ALLOWED -> "This page is not for your role";
            case ONLY_LOCAL -> "Nobody has an account here yet";
            case FOREIGN_PAGE -> "This did not come from our own page";
            case TOO_LARGE -> "That was more text than one page can send";
            case KEY_IN_FLIGHT -> "Your plan is on its way";
            case ERASED -> "This was erased";
            case TOO_MANY_CALLS, TOO_MANY_QUESTIONS, WAITED_TOO_LONG, LEDGER_BUSY -> "Too much is asked at once";
            case NO_RELEASE, LEDGER_UNAVAILABLE, IDENTITY_UNAVAILABLE -> "The service cannot answer right now";
            default -> type.status() < SERVER_FAULT ? "This could not be read" : "Something went wrong here";
        };
    }

    private static String help(ProblemDetails problem, boolean isForStaff) {
        return switch (problem.type()) {
            case NOT_FOUND -> "Check the address, or begin at the first page.";
            case NOT_SIGNED_IN ->
                "You were signed out after a while. Your answers are not lost: sign in on another tab, come back to this one and"
                        + " load it again. The browser then sends them once more.";
            case NOT_ALLOWED -> "None of your roles allows it. An administrator can give you another.";
            case FOREIGN_PAGE ->
                "For your safety, answers are taken from our own pages only. Go back, load the page again, and send it from there.";
            case TOO_LARGE -> "Go back and shorten the labels: the ingredient list is enough.";
            case TOO_MANY_CALLS, TOO_MANY_QUESTIONS, WAITED_TOO_LONG, LEDGER_BUSY ->
                "Wait a few seconds and load this page again. The browser then sends your answers once more.";
            case NO_RELEASE, LEDGER_UNAVAILABLE, IDENTITY_UNAVAILABLE ->
                "No advice is given that is not recorded. Wait a little and load this page again.";
            case UNKNOWN_DRAFT ->
                "It was withdrawn with its repository, or never there. The workbench lists those that are.";
            case INVALID_REQUEST -> OUT_OF_ORDER;
            case ONLY_LOCAL, MISDIRECTED -> problem.detail(); // for whoever sets the service up
            default -> isForStaff ? problem.detail() : helpOfClient(problem.type());
        };
    }

    /** What an app is told of these is nothing for a client. */
    private static String helpOfClient(ProblemType type) {
        return switch (type) {
            case KEY_IN_FLIGHT -> "It was asked for a moment ago. Wait a few seconds and load this page again.";
            case ERASED -> "This plan was recorded and has been erased since. Start again for a new one.";
            case RUNAWAY_RULES, DAMAGED, UNREADABLE_RELEASE ->
                "No advice was given. Trying again will not help: whoever runs the service must see to it.";
            default ->
                type.status() < SERVER_FAULT ? OUT_OF_ORDER : "The fault is ours and was noted. No advice was given.";
        };
    }
}
