package vn.donghanh.operations;

import java.io.Serializable;
import java.util.List;

/**
 * What an administrator sees of how the product runs.
 *
 * @param jobs of every node, by name
 * @param disk of the node that answers
 */
public record JobsView(List<JobRow> jobs, DiskSpace disk) implements Serializable {}
