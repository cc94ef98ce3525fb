package dev.holdfast.platform;

import java.util.ArrayList;
import java.util.List;

/** The processes of one platform. */
final class Children implements AutoCloseable {

    /** In the order of their start: broker, OpenSearch, web apps. */
    private final List<ChildProcess> started = new ArrayList<>();

    synchronized ChildProcess start(ChildProcess.Program program) {
        var child = new ChildProcess(program);
        started.add(child);
        return child;
    }

    synchronized ChildProcess last() {
        return started.getLast();
    }

    synchronized List<Long> pids() {
        return started.stream().map(ChildProcess::pid).toList();
    }

    /** The others end beside each other; OpenSearch, which they write to, only then. */
    @Override
    public synchronized void close() {
        var writers = started.stream().filter(child -> !child.isStore()).toList();
        writers.forEach(ChildProcess::askToEnd);
        writers.forEach(ChildProcess::close);
        started.forEach(ChildProcess::close);
    }
}
