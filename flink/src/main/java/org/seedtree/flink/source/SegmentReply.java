package org.seedtree.flink.source;

import org.apache.flink.api.connector.source.SourceEvent;
import org.seedtree.parallel.StreamSegment;

/**
 * Answers a request.
 *
 * @param request the request
 * @param segment where values start
 */
record SegmentReply(SegmentRequest request, StreamSegment segment) implements SourceEvent {}
