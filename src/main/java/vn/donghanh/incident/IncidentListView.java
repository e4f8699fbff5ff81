package vn.donghanh.incident;

import java.io.Serializable;
import java.util.List;
import vn.donghanh.casefile.CaseHeader;

/** The incidents of a case, newest first. */
public record IncidentListView(CaseHeader header, List<IncidentRow> rows, boolean mayRecord) implements Serializable {}
