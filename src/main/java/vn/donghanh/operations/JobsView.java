package vn.donghanh.operations;

import java.io.Serializable;
import java.util.List;

/**
 * The administrator's view of the background jobs.
 *
 * @param jobs of every node, by name
 * @param disk of the node that answers
 * @param backups as the command recorded them on the machine of the node that answers
 */
public record JobsView(List<JobRow> jobs, DiskSpace disk, List<BackupRow> backups) implements Serializable {}
