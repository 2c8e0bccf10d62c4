package org.peptideadvisor.web.author;

import java.util.List;
import org.peptideadvisor.workbench.DraftSummary;

/** Drafts, the newest first. */
public record DraftListView(List<DraftSummary> drafts) {}
