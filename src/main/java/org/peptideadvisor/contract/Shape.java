package org.peptideadvisor.contract;

/** The fields of each object of a request. */
final class Shape {

    static final Fields REQUEST = new Fields("client", "on", "explain");
    static final Fields WHY_NOT =
            new Fields("client", "on", "ingredient", "class", "group", "assessment", "referral", "exclusion", "rule");
    static final Fields WHAT_IF =
            new Fields("client", "on", "ingredient", "class", "group", "liftExclusion", "liftRule");
    static final Fields UNSAFE_IF = new Fields("client", "on");
    static final Fields INTERVIEW = new Fields("client", "on", "asked");
    static final Fields CLIENT = new Fields(
            "subject",
            "age",
            "skinType",
            "sensitivity",
            "phototype",
            "concerns",
            "conditions",
            "medications",
            "allergies",
            "signs",
            "procedures",
            "uses",
            "wants");
    static final Fields CONCERN = new Fields("id", "severity");
    static final Fields PROCEDURE = new Fields("id", "daysAgo");
    static final Fields USE = new Fields("id", "when", "perWeek");
    static final Fields WANTS = new Fields("delivery", "substances", "procedures", "forms", "fragranceFree", "vegan");

    static final Fields CHECK = new Fields("files");
    static final Fields FILE = new Fields("path", "text");

    private Shape() {}
}
