package vn.donghanh.feedback.complaint;

import java.io.Serializable;
import java.util.List;

/** A page of complaints that the reader may read. */
public record ComplaintListView(List<ComplaintRow> rows, long total) implements Serializable {}
