%struct.spec = type { i32, i32, i32, i32, i32, i32, i32, i8, ptr }
%struct.list = type { ptr, ptr, ptr, ptr, ptr }
define internal ptr @irb.va_list.x86_64.printf(ptr %0, ptr %1, ptr %2) {
  %4 = alloca %struct.spec, align 8
  %5 = alloca %struct.list, align 8
  %6 = getelementptr i8, ptr %1, i64 16
  %7 = load ptr, ptr %6, align 8
  %8 = load i32, ptr %1, align 8
  %9 = zext i32 %8 to i64
  %10 = getelementptr i8, ptr %7, i64 %9
  store ptr %10, ptr %5, align 8
  %11 = getelementptr i8, ptr %5, i64 8
  %12 = getelementptr i8, ptr %7, i64 48
  store ptr %12, ptr %11, align 8
  %13 = getelementptr i8, ptr %5, i64 16
  %14 = getelementptr i8, ptr %1, i64 4
  %15 = load i32, ptr %14, align 4
  %16 = zext i32 %15 to i64
  %17 = getelementptr i8, ptr %7, i64 %16
  store ptr %17, ptr %13, align 8
  %18 = getelementptr i8, ptr %5, i64 24
  %19 = getelementptr i8, ptr %7, i64 176
  store ptr %19, ptr %18, align 8
  %20 = getelementptr i8, ptr %5, i64 32
  %21 = getelementptr i8, ptr %1, i64 8
  %22 = load ptr, ptr %21, align 8
  store ptr %22, ptr %20, align 8
  %23 = load i8, ptr %2, align 1
  %24 = icmp eq i8 %23, 0
  br i1 %24, label %44, label %25
25:                                               ; preds = %3
  %26 = getelementptr i8, ptr %4, i64 24
  %27 = getelementptr i8, ptr %4, i64 32
  br label %28
28:                                               ; preds = %38, %25
  %29 = phi i8 [ %23, %25 ], [ %40, %38 ]
  %30 = phi ptr [ %2, %25 ], [ %39, %38 ]
  %31 = getelementptr i8, ptr %30, i64 1
  %32 = icmp eq i8 %29, 37
  br i1 %32, label %33, label %38
33:                                               ; preds = %28
  call void @irb.format.spec(ptr sret(%struct.spec) align 8 %4, ptr %31)
  %34 = load i32, ptr %26, align 8
  %35 = icmp eq i32 %34, 4
  %36 = load ptr, ptr %27, align 8
  %37 = select i1 %35, ptr %31, ptr %36
  br i1 %35, label %42, label %38
38:                                               ; preds = %33, %28
  %39 = phi ptr [ %37, %33 ], [ %31, %28 ]
  %40 = load i8, ptr %39, align 1
  %41 = icmp eq i8 %40, 0
  br i1 %41, label %44, label %28
42:                                               ; preds = %33
  %43 = call ptr @irb.va_list.on_stack(ptr %0, ptr %5, ptr %2)
  br label %62
44:                                               ; preds = %38, %3
  %45 = load ptr, ptr %20, align 8
  store ptr %45, ptr %0, align 8
  %46 = load ptr, ptr %11, align 8
  %47 = getelementptr i8, ptr %0, i64 8
  store ptr %46, ptr %47, align 8
  %48 = load ptr, ptr %18, align 8
  %49 = getelementptr i8, ptr %0, i64 16
  store ptr %48, ptr %49, align 8
  %50 = load ptr, ptr %5, align 8
  %51 = ptrtoint ptr %50 to i64
  %52 = ptrtoint ptr %46 to i64
  %53 = sub i64 %51, %52
  %54 = trunc i64 %53 to i32
  %55 = getelementptr i8, ptr %0, i64 24
  store i32 %54, ptr %55, align 8
  %56 = load ptr, ptr %13, align 8
  %57 = ptrtoint ptr %56 to i64
  %58 = ptrtoint ptr %48 to i64
  %59 = sub i64 %57, %58
  %60 = trunc i64 %59 to i32
  %61 = getelementptr i8, ptr %0, i64 28
  store i32 %60, ptr %61, align 4
  br label %62
62:                                               ; preds = %42, %44
  ret ptr %0
}
define internal ptr @irb.va_list.x86_64.scanf(ptr %0, ptr %1, ptr %2) {
  %4 = getelementptr i8, ptr %1, i64 16
  %5 = load ptr, ptr %4, align 8
  %6 = load i32, ptr %1, align 8
  %7 = getelementptr i8, ptr %5, i64 48
  %8 = getelementptr i8, ptr %1, i64 4
  %9 = load i32, ptr %8, align 4
  %10 = getelementptr i8, ptr %5, i64 176
  %11 = getelementptr i8, ptr %1, i64 8
  %12 = load ptr, ptr %11, align 8
  tail call void @irb.format.no_long_double(ptr %2)
  store ptr %12, ptr %0, align 8
  %13 = getelementptr i8, ptr %0, i64 8
  store ptr %7, ptr %13, align 8
  %14 = getelementptr i8, ptr %0, i64 16
  store ptr %10, ptr %14, align 8
  %15 = add i32 %6, -48
  %16 = getelementptr i8, ptr %0, i64 24
  store i32 %15, ptr %16, align 8
  %17 = add i32 %9, -176
  %18 = getelementptr i8, ptr %0, i64 28
  store i32 %17, ptr %18, align 4
  ret ptr %0
}
define internal ptr @irb.va_list.aarch64.printf(ptr %0, ptr %1, ptr %2) {
  ret ptr %1
}
define internal ptr @irb.va_list.aarch64.scanf(ptr %0, ptr %1, ptr %2) {
  ret ptr %1
}
define internal ptr @irb.va_list.riscv64.printf(ptr %0, ptr %1, ptr %2) {
  store ptr %1, ptr %0, align 8
  %4 = getelementptr i8, ptr %0, i64 8
  store ptr %1, ptr %4, align 8
  %5 = getelementptr i8, ptr %0, i64 16
  store ptr %1, ptr %5, align 8
  %6 = getelementptr i8, ptr %0, i64 24
  store i32 0, ptr %6, align 8
  %7 = getelementptr i8, ptr %0, i64 28
  store i32 0, ptr %7, align 4
  ret ptr %0
}
define internal ptr @irb.va_list.riscv64.scanf(ptr %0, ptr %1, ptr %2) {
  store ptr %1, ptr %0, align 8
  %4 = getelementptr i8, ptr %0, i64 8
  store ptr %1, ptr %4, align 8
  %5 = getelementptr i8, ptr %0, i64 16
  store ptr %1, ptr %5, align 8
  %6 = getelementptr i8, ptr %0, i64 24
  store i32 0, ptr %6, align 8
  %7 = getelementptr i8, ptr %0, i64 28
  store i32 0, ptr %7, align 4
  ret ptr %0
}
define internal void @irb.format.no_long_double(ptr %0) unnamed_addr {
  %2 = load i8, ptr %0, align 1
  %3 = icmp eq i8 %2, 0
  br i1 %3, label %86, label %4
4:                                                ; preds = %1, %82
  %5 = phi i8 [ %84, %82 ], [ %2, %1 ]
  %6 = phi ptr [ %83, %82 ], [ %0, %1 ]
  %7 = getelementptr i8, ptr %6, i64 1
  %8 = icmp eq i8 %5, 37
  br i1 %8, label %9, label %82
9:                                                ; preds = %4
  %10 = load i8, ptr %7, align 1
  %11 = icmp ne i8 %10, 42
  %12 = getelementptr i8, ptr %6, i64 2
  %13 = select i1 %11, ptr %7, ptr %12
  %14 = load i8, ptr %13, align 1
  %15 = add i8 %14, -58
  %16 = icmp ult i8 %15, -10
  br i1 %16, label %23, label %17
17:                                               ; preds = %9, %17
  %18 = phi ptr [ %19, %17 ], [ %13, %9 ]
  %19 = getelementptr i8, ptr %18, i64 1
  %20 = load i8, ptr %19, align 1
  %21 = add i8 %20, -58
  %22 = icmp ult i8 %21, -10
  br i1 %22, label %23, label %17
23:                                               ; preds = %17, %9
  %24 = phi ptr [ %13, %9 ], [ %19, %17 ]
  %25 = phi i8 [ %14, %9 ], [ %20, %17 ]
  %26 = icmp eq i8 %25, 36
  %27 = zext i1 %26 to i64
  %28 = getelementptr i8, ptr %24, i64 %27
  br label %29
29:                                               ; preds = %35, %23
  %30 = phi ptr [ %28, %23 ], [ %36, %35 ]
  %31 = load i8, ptr %30, align 1
  %32 = add i8 %31, -58
  %33 = icmp ult i8 %32, -10
  br i1 %33, label %34, label %35
34:                                               ; preds = %29
  switch i8 %31, label %37 [
    i8 109, label %35
    i8 39, label %35
  ]
35:                                               ; preds = %34, %34, %29
  %36 = getelementptr i8, ptr %30, i64 1
  br label %29
37:                                               ; preds = %34, %42
  %38 = phi i32 [ %43, %42 ], [ 0, %34 ]
  %39 = phi ptr [ %44, %42 ], [ %30, %34 ]
  %40 = load i8, ptr %39, align 1
  switch i8 %40, label %45 [
    i8 76, label %41
    i8 104, label %42
    i8 106, label %42
    i8 108, label %42
    i8 113, label %42
    i8 116, label %42
    i8 122, label %42
  ]
41:                                               ; preds = %37
  br label %42
42:                                               ; preds = %37, %37, %37, %37, %37, %37, %41
  %43 = phi i32 [ 1, %41 ], [ %38, %37 ], [ %38, %37 ], [ %38, %37 ], [ %38, %37 ], [ %38, %37 ], [ %38, %37 ]
  %44 = getelementptr i8, ptr %39, i64 1
  br label %37
45:                                               ; preds = %37
  %46 = or i8 %40, 32
  %47 = icmp eq i8 %46, 97
  %48 = add i8 %46, -104
  %49 = icmp ult i8 %48, -3
  %50 = select i1 %49, i32 0, i32 %38
  %51 = select i1 %47, i32 %38, i32 %50
  %52 = icmp eq i8 %40, 91
  br i1 %52, label %53, label %68
53:                                               ; preds = %45
  %54 = getelementptr i8, ptr %39, i64 1
  %55 = load i8, ptr %54, align 1
  %56 = icmp eq i8 %55, 94
  %57 = getelementptr i8, ptr %39, i64 2
  %58 = select i1 %56, ptr %57, ptr %54
  %59 = load i8, ptr %58, align 1
  %60 = icmp eq i8 %59, 93
  %61 = zext i1 %60 to i64
  %62 = getelementptr i8, ptr %58, i64 %61
  br label %63
63:                                               ; preds = %66, %53
  %64 = phi ptr [ %62, %53 ], [ %67, %66 ]
  %65 = load i8, ptr %64, align 1
  switch i8 %65, label %66 [
    i8 0, label %68
    i8 93, label %68
  ]
66:                                               ; preds = %63
  %67 = getelementptr i8, ptr %64, i64 1
  br label %63
68:                                               ; preds = %63, %63, %45
  %69 = phi ptr [ %39, %45 ], [ %64, %63 ], [ %64, %63 ]
  %70 = load i8, ptr %69, align 1
  %71 = icmp ne i8 %70, 37
  %72 = icmp ne i8 %70, 0
  %73 = and i1 %71, %72
  %74 = icmp ne i32 %51, 0
  %75 = and i1 %74, %11
  %76 = select i1 %75, i1 %73, i1 false
  br i1 %76, label %77, label %78
77:                                               ; preds = %68
  tail call void @llvm.trap()
  unreachable
78:                                               ; preds = %68
  %79 = icmp ne i8 %70, 0
  %80 = zext i1 %79 to i64
  %81 = getelementptr i8, ptr %69, i64 %80
  br label %82
82:                                               ; preds = %78, %4
  %83 = phi ptr [ %81, %78 ], [ %7, %4 ]
  %84 = load i8, ptr %83, align 1
  %85 = icmp eq i8 %84, 0
  br i1 %85, label %86, label %4
86:                                               ; preds = %82, %1
  ret void
}
define internal ptr @irb.va_list.on_stack(ptr %0, ptr %1, ptr %2) unnamed_addr {
  %4 = alloca %struct.spec, align 8
  %5 = alloca %struct.list, align 8
  %6 = alloca %struct.list, align 8
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 dereferenceable(40) %5, ptr align 8 dereferenceable(40) %1, i64 40, i1 false)
  %7 = getelementptr i8, ptr %0, i64 32
  br label %8
8:                                                ; preds = %40, %3
  %9 = phi ptr [ %2, %3 ], [ %42, %40 ]
  %10 = load i8, ptr %9, align 1
  switch i8 %10, label %40 [
    i8 0, label %44
    i8 37, label %11
  ]
11:                                               ; preds = %8
  %12 = getelementptr i8, ptr %9, i64 1
  %13 = load i8, ptr %12, align 1
  %14 = add i8 %13, -58
  %15 = icmp ult i8 %14, -10
  br i1 %15, label %28, label %16
16:                                               ; preds = %11, %16
  %17 = phi i8 [ %25, %16 ], [ %13, %11 ]
  %18 = phi i32 [ %24, %16 ], [ 0, %11 ]
  %19 = phi ptr [ %21, %16 ], [ %12, %11 ]
  %20 = mul nsw i32 %18, 10
  %21 = getelementptr i8, ptr %19, i64 1
  %22 = zext i8 %17 to i32
  %23 = add i32 %20, -48
  %24 = add i32 %23, %22
  %25 = load i8, ptr %21, align 1
  %26 = add i8 %25, -58
  %27 = icmp ult i8 %26, -10
  br i1 %27, label %28, label %16
28:                                               ; preds = %16, %11
  %29 = phi i32 [ 0, %11 ], [ %24, %16 ]
  %30 = phi i8 [ %13, %11 ], [ %25, %16 ]
  %31 = icmp eq i32 %29, 0
  %32 = icmp ne i8 %30, 36
  %33 = or i1 %31, %32
  br i1 %33, label %34, label %38
34:                                               ; preds = %28
  %35 = load i8, ptr %12, align 1
  %36 = icmp eq i8 %35, 37
  %37 = select i1 %36, ptr %12, ptr %9
  br label %38
38:                                               ; preds = %28, %34
  %39 = phi ptr [ %37, %34 ], [ %9, %28 ]
  br i1 %33, label %40, label %43
40:                                               ; preds = %38, %8
  %41 = phi ptr [ %39, %38 ], [ %9, %8 ]
  %42 = getelementptr i8, ptr %41, i64 1
  br label %8
43:                                               ; preds = %38
  call void @irb.va_list.positional(ptr %7, ptr %5, ptr %2)
  br label %76
44:                                               ; preds = %8
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 dereferenceable(40) %6, ptr align 8 dereferenceable(40) %1, i64 40, i1 false)
  %45 = getelementptr i8, ptr %4, i64 4
  %46 = getelementptr i8, ptr %4, i64 8
  %47 = getelementptr i8, ptr %4, i64 24
  %48 = getelementptr i8, ptr %4, i64 32
  br label %49
49:                                               ; preds = %70, %44
  %50 = phi ptr [ %74, %70 ], [ %2, %44 ]
  %51 = phi ptr [ %73, %70 ], [ %7, %44 ]
  br label %52
52:                                               ; preds = %49, %56
  %53 = phi ptr [ %57, %56 ], [ %50, %49 ]
  %54 = load i8, ptr %53, align 1
  %55 = icmp eq i8 %54, 0
  br i1 %55, label %75, label %56
56:                                               ; preds = %52
  %57 = getelementptr i8, ptr %53, i64 1
  %58 = icmp eq i8 %54, 37
  br i1 %58, label %59, label %52
59:                                               ; preds = %56
  call void @irb.format.spec(ptr sret(%struct.spec) align 8 %4, ptr %57)
  %60 = load i32, ptr %45, align 4
  %61 = icmp eq i32 %60, 0
  br i1 %61, label %62, label %64
62:                                               ; preds = %59
  %63 = call ptr @irb.va_list.put(ptr %51, ptr %7, ptr %6, i32 1)
  br label %64
64:                                               ; preds = %62, %59
  %65 = phi ptr [ %63, %62 ], [ %51, %59 ]
  %66 = load i32, ptr %46, align 8
  %67 = icmp eq i32 %66, 0
  br i1 %67, label %68, label %70
68:                                               ; preds = %64
  %69 = call ptr @irb.va_list.put(ptr %65, ptr %7, ptr %6, i32 1)
  br label %70
70:                                               ; preds = %68, %64
  %71 = phi ptr [ %69, %68 ], [ %65, %64 ]
  %72 = load i32, ptr %47, align 8
  %73 = call ptr @irb.va_list.put(ptr %71, ptr %7, ptr %6, i32 %72)
  %74 = load ptr, ptr %48, align 8
  br label %49
75:                                               ; preds = %52
  br label %76
76:                                               ; preds = %75, %43
  store ptr %7, ptr %0, align 8
  %77 = getelementptr i8, ptr %0, i64 8
  store ptr %7, ptr %77, align 8
  %78 = getelementptr i8, ptr %0, i64 16
  store ptr %7, ptr %78, align 8
  %79 = getelementptr i8, ptr %0, i64 24
  store i32 0, ptr %79, align 8
  %80 = getelementptr i8, ptr %0, i64 28
  store i32 0, ptr %80, align 4
  ret ptr %0
}
declare void @llvm.trap()
declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)
define internal void @irb.format.spec(ptr sret(%struct.spec) align 8 %0, ptr %1) unnamed_addr {
  tail call void @llvm.memset.p0.i64(ptr align 8 dereferenceable(40) %0, i8 0, i64 40, i1 false)
  %3 = getelementptr i8, ptr %0, i64 4
  store i32 -1, ptr %3, align 4
  %4 = getelementptr i8, ptr %0, i64 8
  store i32 -1, ptr %4, align 8
  %5 = getelementptr i8, ptr %0, i64 20
  store i32 -1, ptr %5, align 4
  %6 = load i8, ptr %1, align 1
  %7 = add i8 %6, -58
  %8 = icmp ult i8 %7, -10
  br i1 %8, label %21, label %9
9:                                                ; preds = %2, %9
  %10 = phi i8 [ %18, %9 ], [ %6, %2 ]
  %11 = phi i32 [ %17, %9 ], [ 0, %2 ]
  %12 = phi ptr [ %14, %9 ], [ %1, %2 ]
  %13 = mul nsw i32 %11, 10
  %14 = getelementptr i8, ptr %12, i64 1
  %15 = zext i8 %10 to i32
  %16 = add i32 %13, -48
  %17 = add i32 %16, %15
  %18 = load i8, ptr %14, align 1
  %19 = add i8 %18, -58
  %20 = icmp ult i8 %19, -10
  br i1 %20, label %21, label %9
21:                                               ; preds = %9, %2
  %22 = phi ptr [ %1, %2 ], [ %14, %9 ]
  %23 = phi i32 [ 0, %2 ], [ %17, %9 ]
  %24 = phi i8 [ %6, %2 ], [ %18, %9 ]
  %25 = icmp ne i32 %23, 0
  %26 = icmp eq i8 %24, 36
  %27 = and i1 %25, %26
  br i1 %27, label %28, label %30
28:                                               ; preds = %21
  store i32 %23, ptr %0, align 8
  %29 = getelementptr i8, ptr %22, i64 1
  br label %30
30:                                               ; preds = %21, %28
  %31 = phi ptr [ %29, %28 ], [ %1, %21 ]
  %32 = getelementptr i8, ptr %0, i64 12
  %33 = getelementptr i8, ptr %0, i64 12
  %34 = getelementptr i8, ptr %0, i64 12
  %35 = getelementptr i8, ptr %0, i64 12
  %36 = getelementptr i8, ptr %0, i64 12
  %37 = load i32, ptr %32, align 4
  br label %38
38:                                               ; preds = %50, %30
  %39 = phi i32 [ %37, %30 ], [ %51, %50 ]
  %40 = phi ptr [ %31, %30 ], [ %52, %50 ]
  %41 = load i8, ptr %40, align 1
  switch i8 %41, label %53 [
    i8 45, label %46
    i8 43, label %42
    i8 32, label %43
    i8 35, label %44
    i8 48, label %45
    i8 39, label %50
    i8 73, label %50
  ]
42:                                               ; preds = %38
  br label %46
43:                                               ; preds = %38
  br label %46
44:                                               ; preds = %38
  br label %46
45:                                               ; preds = %38
  br label %46
46:                                               ; preds = %38, %42, %44, %45, %43
  %47 = phi i32 [ 4, %43 ], [ 16, %45 ], [ 8, %44 ], [ 2, %42 ], [ 1, %38 ]
  %48 = phi ptr [ %34, %43 ], [ %32, %45 ], [ %33, %44 ], [ %35, %42 ], [ %36, %38 ]
  %49 = or i32 %39, %47
  store i32 %49, ptr %48, align 4
  br label %50
50:                                               ; preds = %46, %38, %38
  %51 = phi i32 [ %39, %38 ], [ %39, %38 ], [ %49, %46 ]
  %52 = getelementptr i8, ptr %40, i64 1
  br label %38
53:                                               ; preds = %38
  %54 = getelementptr i8, ptr %0, i64 16
  %55 = icmp eq i8 %41, 42
  br i1 %55, label %60, label %56
56:                                               ; preds = %53
  %57 = load i8, ptr %40, align 1
  %58 = add i8 %57, -58
  %59 = icmp ult i8 %58, -10
  br i1 %59, label %77, label %65
60:                                               ; preds = %53
  %61 = getelementptr i8, ptr %40, i64 1
  %62 = load i8, ptr %61, align 1
  %63 = add i8 %62, -58
  %64 = icmp ult i8 %63, -10
  br i1 %64, label %92, label %80
65:                                               ; preds = %56, %65
  %66 = phi i8 [ %74, %65 ], [ %57, %56 ]
  %67 = phi i32 [ %73, %65 ], [ 0, %56 ]
  %68 = phi ptr [ %70, %65 ], [ %40, %56 ]
  %69 = mul nsw i32 %67, 10
  %70 = getelementptr i8, ptr %68, i64 1
  %71 = zext i8 %66 to i32
  %72 = add i32 %69, -48
  %73 = add i32 %72, %71
  %74 = load i8, ptr %70, align 1
  %75 = add i8 %74, -58
  %76 = icmp ult i8 %75, -10
  br i1 %76, label %77, label %65
77:                                               ; preds = %65, %56
  %78 = phi ptr [ %40, %56 ], [ %70, %65 ]
  %79 = phi i32 [ 0, %56 ], [ %73, %65 ]
  store i32 %79, ptr %54, align 8
  br label %102
80:                                               ; preds = %60, %80
  %81 = phi i8 [ %89, %80 ], [ %62, %60 ]
  %82 = phi ptr [ %88, %80 ], [ %61, %60 ]
  %83 = phi i32 [ %87, %80 ], [ 0, %60 ]
  %84 = mul nsw i32 %83, 10
  %85 = zext i8 %81 to i32
  %86 = add i32 %84, -48
  %87 = add i32 %86, %85
  %88 = getelementptr i8, ptr %82, i64 1
  %89 = load i8, ptr %88, align 1
  %90 = add i8 %89, -58
  %91 = icmp ult i8 %90, -10
  br i1 %91, label %92, label %80
92:                                               ; preds = %80, %60
  %93 = phi ptr [ %40, %60 ], [ %82, %80 ]
  %94 = phi i32 [ 0, %60 ], [ %87, %80 ]
  %95 = phi ptr [ %61, %60 ], [ %88, %80 ]
  %96 = phi i8 [ %62, %60 ], [ %89, %80 ]
  %97 = icmp ne i32 %94, 0
  %98 = icmp eq i8 %96, 36
  %99 = and i1 %97, %98
  %100 = getelementptr i8, ptr %93, i64 2
  %101 = select i1 %99, ptr %100, ptr %95
  br label %102
102:                                              ; preds = %92, %77
  %103 = phi ptr [ %78, %77 ], [ %101, %92 ]
  %104 = phi i32 [ -1, %77 ], [ %94, %92 ]
  store i32 %104, ptr %3, align 4
  %105 = load i8, ptr %103, align 1
  %106 = icmp eq i8 %105, 46
  br i1 %106, label %107, label %169
107:                                              ; preds = %102
  %108 = getelementptr i8, ptr %103, i64 1
  %109 = load i8, ptr %108, align 1
  switch i8 %109, label %110 [
    i8 45, label %114
    i8 42, label %140
  ]
110:                                              ; preds = %107
  %111 = load i8, ptr %108, align 1
  %112 = add i8 %111, -58
  %113 = icmp ult i8 %112, -10
  br i1 %113, label %137, label %125
114:                                              ; preds = %107
  %115 = getelementptr i8, ptr %103, i64 2
  %116 = load i8, ptr %115, align 1
  %117 = add i8 %116, -58
  %118 = icmp ult i8 %117, -10
  br i1 %118, label %169, label %119
119:                                              ; preds = %114, %119
  %120 = phi ptr [ %121, %119 ], [ %115, %114 ]
  %121 = getelementptr i8, ptr %120, i64 1
  %122 = load i8, ptr %121, align 1
  %123 = add i8 %122, -58
  %124 = icmp ult i8 %123, -10
  br i1 %124, label %169, label %119
125:                                              ; preds = %110, %125
  %126 = phi i8 [ %134, %125 ], [ %111, %110 ]
  %127 = phi i32 [ %133, %125 ], [ 0, %110 ]
  %128 = phi ptr [ %130, %125 ], [ %108, %110 ]
  %129 = mul nsw i32 %127, 10
  %130 = getelementptr i8, ptr %128, i64 1
  %131 = zext i8 %126 to i32
  %132 = add i32 %129, -48
  %133 = add i32 %132, %131
  %134 = load i8, ptr %130, align 1
  %135 = add i8 %134, -58
  %136 = icmp ult i8 %135, -10
  br i1 %136, label %137, label %125
137:                                              ; preds = %125, %110
  %138 = phi ptr [ %108, %110 ], [ %130, %125 ]
  %139 = phi i32 [ 0, %110 ], [ %133, %125 ]
  store i32 %139, ptr %5, align 4
  br label %166
140:                                              ; preds = %107
  %141 = getelementptr i8, ptr %103, i64 2
  %142 = load i8, ptr %141, align 1
  %143 = add i8 %142, -58
  %144 = icmp ult i8 %143, -10
  br i1 %144, label %157, label %145
145:                                              ; preds = %140, %145
  %146 = phi i8 [ %154, %145 ], [ %142, %140 ]
  %147 = phi i32 [ %153, %145 ], [ 0, %140 ]
  %148 = phi ptr [ %150, %145 ], [ %141, %140 ]
  %149 = mul nsw i32 %147, 10
  %150 = getelementptr i8, ptr %148, i64 1
  %151 = zext i8 %146 to i32
  %152 = add i32 %149, -48
  %153 = add i32 %152, %151
  %154 = load i8, ptr %150, align 1
  %155 = add i8 %154, -58
  %156 = icmp ult i8 %155, -10
  br i1 %156, label %157, label %145
157:                                              ; preds = %145, %140
  %158 = phi ptr [ %141, %140 ], [ %150, %145 ]
  %159 = phi i32 [ 0, %140 ], [ %153, %145 ]
  %160 = phi i8 [ %142, %140 ], [ %154, %145 ]
  %161 = icmp ne i32 %159, 0
  %162 = icmp eq i8 %160, 36
  %163 = and i1 %161, %162
  %164 = zext i1 %163 to i64
  %165 = getelementptr i8, ptr %158, i64 %164
  br label %166
166:                                              ; preds = %157, %137
  %167 = phi ptr [ %138, %137 ], [ %165, %157 ]
  %168 = phi i32 [ -1, %137 ], [ %159, %157 ]
  store i32 %168, ptr %4, align 8
  br label %169
169:                                              ; preds = %119, %114, %166, %102
  %170 = phi ptr [ %115, %114 ], [ %103, %102 ], [ %167, %166 ], [ %121, %119 ]
  br label %171
171:                                              ; preds = %169, %183
  %172 = phi ptr [ %187, %183 ], [ %170, %169 ]
  %173 = phi i32 [ %184, %183 ], [ 0, %169 ]
  %174 = phi i32 [ %186, %183 ], [ 0, %169 ]
  %175 = load i8, ptr %172, align 1
  switch i8 %175, label %188 [
    i8 76, label %183
    i8 108, label %176
    i8 113, label %177
    i8 106, label %178
    i8 122, label %179
    i8 90, label %180
    i8 116, label %181
    i8 104, label %182
  ]
176:                                              ; preds = %171
  br label %183
177:                                              ; preds = %171
  br label %183
178:                                              ; preds = %171
  br label %183
179:                                              ; preds = %171
  br label %183
180:                                              ; preds = %171
  br label %183
181:                                              ; preds = %171
  br label %183
182:                                              ; preds = %171
  br label %183
183:                                              ; preds = %171, %182, %181, %180, %179, %178, %177, %176
  %184 = phi i32 [ 1, %171 ], [ %173, %176 ], [ %173, %177 ], [ %173, %178 ], [ %173, %179 ], [ %173, %180 ], [ %173, %181 ], [ %173, %182 ]
  %185 = icmp eq i8 %175, 104
  %186 = select i1 %185, i32 %174, i32 1
  %187 = getelementptr i8, ptr %172, i64 1
  br label %171
188:                                              ; preds = %171
  %189 = getelementptr i8, ptr %0, i64 28
  store i8 %175, ptr %189, align 4
  %190 = load i8, ptr %172, align 1
  %191 = icmp ne i8 %190, 0
  %192 = zext i1 %191 to i64
  %193 = getelementptr i8, ptr %172, i64 %192
  %194 = getelementptr i8, ptr %0, i64 32
  store ptr %193, ptr %194, align 8
  %195 = load i8, ptr %172, align 1
  switch i8 %195, label %202 [
    i8 0, label %206
    i8 37, label %206
    i8 109, label %206
    i8 97, label %196
    i8 65, label %196
    i8 101, label %196
    i8 69, label %196
    i8 102, label %196
    i8 70, label %196
    i8 103, label %196
    i8 71, label %196
    i8 100, label %199
    i8 105, label %199
    i8 117, label %199
    i8 111, label %199
    i8 120, label %199
    i8 88, label %199
    i8 98, label %199
    i8 66, label %199
    i8 99, label %203
    i8 67, label %203
  ]
196:                                              ; preds = %188, %188, %188, %188, %188, %188, %188, %188
  %197 = icmp eq i32 %173, 0
  %198 = select i1 %197, i32 3, i32 4
  br label %203
199:                                              ; preds = %188, %188, %188, %188, %188, %188, %188, %188
  %200 = icmp eq i32 %174, 0
  %201 = select i1 %200, i32 1, i32 2
  br label %203
202:                                              ; preds = %188
  br label %203
203:                                              ; preds = %188, %188, %196, %199, %202
  %204 = phi i32 [ 2, %202 ], [ %201, %199 ], [ %198, %196 ], [ 1, %188 ], [ 1, %188 ]
  %205 = getelementptr i8, ptr %0, i64 24
  store i32 %204, ptr %205, align 8
  br label %206
206:                                              ; preds = %203, %188, %188, %188
  ret void
}
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
define internal void @irb.va_list.positional(ptr %0, ptr %1, ptr %2) unnamed_addr {
  %4 = alloca [64 x i8], align 1
  %5 = alloca %struct.spec, align 8
  br label %17
6:                                                ; preds = %17
  %7 = getelementptr i8, ptr %4, i64 -1
  %8 = getelementptr i8, ptr %4, i64 -1
  %9 = getelementptr i8, ptr %4, i64 -1
  %10 = load i8, ptr %2, align 1
  %11 = icmp eq i8 %10, 0
  br i1 %11, label %70, label %12
12:                                               ; preds = %6
  %13 = getelementptr i8, ptr %5, i64 4
  %14 = getelementptr i8, ptr %5, i64 8
  %15 = getelementptr i8, ptr %5, i64 24
  %16 = getelementptr i8, ptr %5, i64 32
  br label %22
17:                                               ; preds = %3, %17
  %18 = phi i64 [ 0, %3 ], [ %20, %17 ]
  %19 = getelementptr [64 x i8], ptr %4, i64 0, i64 %18
  store i8 0, ptr %19, align 1
  %20 = add nsw i64 %18, 1
  %21 = icmp eq i64 %20, 64
  br i1 %21, label %6, label %17
22:                                               ; preds = %12, %66
  %23 = phi i8 [ %10, %12 ], [ %68, %66 ]
  %24 = phi ptr [ %2, %12 ], [ %67, %66 ]
  %25 = getelementptr i8, ptr %24, i64 1
  %26 = icmp eq i8 %23, 37
  br i1 %26, label %27, label %66
27:                                               ; preds = %22
  call void @irb.format.spec(ptr sret(%struct.spec) align 8 %5, ptr %25)
  %28 = load i32, ptr %13, align 4
  %29 = icmp sgt i32 %28, 64
  br i1 %29, label %30, label %31
30:                                               ; preds = %27
  tail call void @llvm.trap()
  unreachable
31:                                               ; preds = %27
  %32 = icmp sgt i32 %28, 0
  br i1 %32, label %33, label %38
33:                                               ; preds = %31
  %34 = zext i32 %28 to i64
  %35 = getelementptr i8, ptr %7, i64 %34
  %36 = load i8, ptr %35, align 1
  %37 = tail call i8 @llvm.umax.i8(i8 %36, i8 1)
  store i8 %37, ptr %35, align 1
  br label %38
38:                                               ; preds = %33, %31
  %39 = load i32, ptr %14, align 8
  %40 = icmp sgt i32 %39, 64
  br i1 %40, label %41, label %42
41:                                               ; preds = %38
  tail call void @llvm.trap()
  unreachable
42:                                               ; preds = %38
  %43 = icmp sgt i32 %39, 0
  br i1 %43, label %44, label %49
44:                                               ; preds = %42
  %45 = zext i32 %39 to i64
  %46 = getelementptr i8, ptr %8, i64 %45
  %47 = load i8, ptr %46, align 1
  %48 = tail call i8 @llvm.umax.i8(i8 %47, i8 1)
  store i8 %48, ptr %46, align 1
  br label %49
49:                                               ; preds = %44, %42
  %50 = load i32, ptr %5, align 8
  %51 = load i32, ptr %15, align 8
  %52 = icmp sgt i32 %50, 64
  br i1 %52, label %53, label %54
53:                                               ; preds = %49
  tail call void @llvm.trap()
  unreachable
54:                                               ; preds = %49
  %55 = icmp sgt i32 %50, 0
  br i1 %55, label %56, label %64
56:                                               ; preds = %54
  %57 = zext i32 %50 to i64
  %58 = getelementptr i8, ptr %9, i64 %57
  %59 = load i8, ptr %58, align 1
  %60 = zext i8 %59 to i32
  %61 = icmp sgt i32 %51, %60
  br i1 %61, label %62, label %64
62:                                               ; preds = %56
  %63 = trunc i32 %51 to i8
  store i8 %63, ptr %58, align 1
  br label %64
64:                                               ; preds = %54, %56, %62
  %65 = load ptr, ptr %16, align 8
  br label %66
66:                                               ; preds = %64, %22
  %67 = phi ptr [ %25, %22 ], [ %65, %64 ]
  %68 = load i8, ptr %67, align 1
  %69 = icmp eq i8 %68, 0
  br i1 %69, label %70, label %22
70:                                               ; preds = %66, %6
  br label %71
71:                                               ; preds = %70, %77
  %72 = phi i64 [ %80, %77 ], [ 0, %70 ]
  %73 = phi ptr [ %79, %77 ], [ %0, %70 ]
  %74 = getelementptr [64 x i8], ptr %4, i64 0, i64 %72
  %75 = load i8, ptr %74, align 1
  %76 = icmp eq i8 %75, 0
  br i1 %76, label %82, label %77
77:                                               ; preds = %71
  %78 = zext i8 %75 to i32
  %79 = tail call ptr @irb.va_list.put(ptr %73, ptr %0, ptr %1, i32 %78)
  %80 = add nsw i64 %72, 1
  %81 = icmp eq i64 %80, 64
  br i1 %81, label %82, label %71
82:                                               ; preds = %77, %71
  ret void
}
define internal ptr @irb.va_list.put(ptr %0, ptr %1, ptr %2, i32 %3) unnamed_addr {
  %5 = ptrtoint ptr %0 to i64
  %6 = ptrtoint ptr %1 to i64
  %7 = sub i64 %5, %6
  %8 = icmp sgt i64 %7, 1888
  br i1 %8, label %9, label %10
9:                                                ; preds = %4
  tail call void @llvm.trap()
  unreachable
10:                                               ; preds = %4
  switch i32 %3, label %78 [
    i32 4, label %11
    i32 3, label %38
    i32 1, label %54
    i32 2, label %67
  ]
11:                                               ; preds = %10
  %12 = getelementptr i8, ptr %2, i64 32
  %13 = load ptr, ptr %12, align 8
  %14 = ptrtoint ptr %13 to i64
  %15 = add i64 %14, 15
  %16 = and i64 %15, -16
  %17 = add i64 %16, 16
  %18 = inttoptr i64 %17 to ptr
  store ptr %18, ptr %12, align 8
  %19 = getelementptr i8, ptr %18, i64 -16
  %20 = and i64 %7, 8
  %21 = getelementptr i8, ptr %0, i64 %20
  %22 = load i64, ptr %19, align 16
  %23 = getelementptr i8, ptr %18, i64 -8
  %24 = load i64, ptr %23, align 8
  %25 = and i64 %24, 32767
  %26 = icmp eq i64 %25, 0
  %27 = icmp slt i64 %22, 0
  %28 = select i1 %26, i1 %27, i1 false
  %29 = zext i1 %28 to i64
  %30 = or i64 %24, %29
  %31 = shl i64 %22, 49
  store i64 %31, ptr %21, align 8
  %32 = shl i64 %30, 48
  %33 = lshr i64 %22, 15
  %34 = and i64 %33, 281474976710655
  %35 = or i64 %32, %34
  %36 = getelementptr i8, ptr %21, i64 8
  store i64 %35, ptr %36, align 8
  %37 = getelementptr i8, ptr %21, i64 16
  br label %78
38:                                               ; preds = %10
  %39 = getelementptr i8, ptr %2, i64 16
  %40 = load ptr, ptr %39, align 8
  %41 = getelementptr i8, ptr %2, i64 24
  %42 = load ptr, ptr %41, align 8
  %43 = icmp ult ptr %40, %42
  br i1 %43, label %44, label %46
44:                                               ; preds = %38
  %45 = getelementptr i8, ptr %40, i64 16
  store ptr %45, ptr %39, align 8
  br label %50
46:                                               ; preds = %38
  %47 = getelementptr i8, ptr %2, i64 32
  %48 = load ptr, ptr %47, align 8
  %49 = getelementptr i8, ptr %48, i64 8
  store ptr %49, ptr %47, align 8
  br label %50
50:                                               ; preds = %44, %46
  %51 = phi ptr [ %40, %44 ], [ %48, %46 ]
  %52 = load i64, ptr %51, align 8
  %53 = getelementptr i8, ptr %0, i64 8
  store i64 %52, ptr %0, align 8
  br label %78
54:                                               ; preds = %10
  %55 = load ptr, ptr %2, align 8
  %56 = getelementptr i8, ptr %2, i64 8
  %57 = load ptr, ptr %56, align 8
  %58 = icmp ult ptr %55, %57
  %59 = select i1 %58, i64 0, i64 32
  %60 = getelementptr i8, ptr %2, i64 %59
  %61 = load ptr, ptr %60, align 8
  %62 = getelementptr i8, ptr %61, i64 8
  store ptr %62, ptr %60, align 8
  %63 = load i64, ptr %61, align 8
  %64 = shl i64 %63, 32
  %65 = ashr exact i64 %64, 32
  %66 = getelementptr i8, ptr %0, i64 8
  store i64 %65, ptr %0, align 8
  br label %78
67:                                               ; preds = %10
  %68 = load ptr, ptr %2, align 8
  %69 = getelementptr i8, ptr %2, i64 8
  %70 = load ptr, ptr %69, align 8
  %71 = icmp ult ptr %68, %70
  %72 = select i1 %71, i64 0, i64 32
  %73 = getelementptr i8, ptr %2, i64 %72
  %74 = load ptr, ptr %73, align 8
  %75 = getelementptr i8, ptr %74, i64 8
  store ptr %75, ptr %73, align 8
  %76 = load i64, ptr %74, align 8
  %77 = getelementptr i8, ptr %0, i64 8
  store i64 %76, ptr %0, align 8
  br label %78
78:                                               ; preds = %50, %67, %54, %10, %11
  %79 = phi ptr [ %37, %11 ], [ %53, %50 ], [ %66, %54 ], [ %77, %67 ], [ %0, %10 ]
  ret ptr %79
}
declare i8 @llvm.umax.i8(i8, i8)
define internal i128 @irb.f80.widen(i64 %0, i64 %1) {
  %3 = and i64 %1, 32767
  %4 = icmp eq i64 %3, 0
  %5 = lshr i64 %0, 63
  %6 = select i1 %4, i64 %5, i64 %3
  %7 = lshr i64 %1, 15
  %8 = and i64 %7, 1
  %9 = zext i64 %8 to i128
  %10 = shl i128 %9, 127
  %11 = zext i64 %6 to i128
  %12 = shl nsw i128 %11, 112
  %13 = or i128 %12, %10
  %14 = shl i64 %0, 1
  %15 = zext i64 %14 to i128
  %16 = shl nsw i128 %15, 48
  %17 = or i128 %13, %16
  ret i128 %17
}
define internal i64 @irb.f80.mant(i128 %0) {
  %2 = lshr i128 %0, 49
  %3 = and i128 %2, 302231454903657293676543
  %4 = and i128 %0, 170135991163610696904058773219554885632
  %5 = icmp eq i128 %4, 170135991163610696904058773219554885632
  br i1 %5, label %14, label %6
6:                                                ; preds = %1
  %7 = and i128 %0, 562949953421311
  %8 = icmp ugt i128 %7, 281474976710656
  %9 = and i128 %0, 1125899906842623
  %10 = icmp eq i128 %9, 844424930131968
  %11 = or i1 %8, %10
  %12 = zext i1 %11 to i128
  %13 = add nsw i128 %3, %12
  br label %14
14:                                               ; preds = %6, %1
  %15 = phi i128 [ %3, %1 ], [ %13, %6 ]
  %16 = and i128 %0, 5192296858534827628530496329220095
  %17 = icmp ne i128 %16, 0
  %18 = and i1 %5, %17
  %19 = and i128 %15, 9223372036854775807
  %20 = icmp eq i128 %19, 0
  %21 = select i1 %18, i1 %20, i1 false
  %22 = or i128 %15, 4611686018427387904
  %23 = select i1 %21, i128 %22, i128 %15
  %24 = trunc i128 %23 to i64
  %25 = and i64 %24, 9223372036854775807
  %26 = icmp ult i128 %23, 9223372036854775808
  %27 = select i1 %26, i64 0, i64 -9223372036854775808
  %28 = or i64 %25, %27
  ret i64 %28
}
define internal i64 @irb.f80.se(i128 %0) {
  %2 = lshr i128 %0, 49
  %3 = and i128 %2, 302231454903657293676543
  %4 = and i128 %0, 170135991163610696904058773219554885632
  %5 = icmp eq i128 %4, 170135991163610696904058773219554885632
  %6 = lshr i128 %3, 63
  %7 = trunc i128 %6 to i64
  br i1 %5, label %20, label %8
8:                                                ; preds = %1
  %9 = and i128 %0, 562949953421311
  %10 = icmp ugt i128 %9, 281474976710656
  br i1 %10, label %16, label %11
11:                                               ; preds = %8
  %12 = and i128 %0, 1125899906842623
  %13 = icmp eq i128 %12, 844424930131968
  %14 = lshr i128 %3, 63
  %15 = trunc i128 %14 to i64
  br i1 %13, label %16, label %20
16:                                               ; preds = %11, %8
  %17 = add nsw i128 %3, 1
  %18 = lshr i128 %17, 63
  %19 = trunc i128 %18 to i64
  br label %20
20:                                               ; preds = %1, %11, %16
  %21 = phi i64 [ %7, %1 ], [ %19, %16 ], [ %15, %11 ]
  %22 = lshr i128 %0, 112
  %23 = trunc i128 %22 to i64
  %24 = and i64 %23, 32768
  %25 = or i64 %21, %24
  ret i64 %25
}
define internal i128 @irb.f128.roundeven(i128 %0) {
  %2 = lshr i128 %0, 112
  %3 = trunc i128 %2 to i32
  %4 = and i32 %3, 32767
  %5 = and i128 %0, -170141183460469231731687303715884105728
  %6 = and i128 %0, 170141183460469231731687303715884105727
  %7 = icmp ugt i32 %4, 16494
  br i1 %7, label %42, label %8
8:                                                ; preds = %1
  %9 = icmp ult i32 %4, 16383
  br i1 %9, label %10, label %18
10:                                               ; preds = %8
  %11 = icmp eq i128 %6, 0
  br i1 %11, label %42, label %12
12:                                               ; preds = %10
  %13 = icmp ne i32 %4, 16382
  %14 = icmp eq i128 %6, 85060207136517546210586590865283612672
  %15 = or i1 %14, %13
  %16 = select i1 %15, i128 0, i128 85065399433376081038215121361612832768
  %17 = or i128 %16, %5
  br label %42
18:                                               ; preds = %8
  %19 = sub nsw i32 16495, %4
  %20 = zext i32 %19 to i128
  %21 = shl nsw i128 1, %20
  %22 = add i128 %21, 170141183460469231731687303715884105727
  %23 = and i128 %22, %6
  %24 = sub nsw i128 0, %21
  %25 = and i128 %6, %24
  %26 = sub nsw i32 16494, %4
  %27 = zext i32 %26 to i128
  %28 = shl nsw i128 1, %27
  %29 = icmp ugt i128 %23, %28
  br i1 %29, label %35, label %30
30:                                               ; preds = %18
  %31 = icmp eq i128 %23, %28
  br i1 %31, label %32, label %35
32:                                               ; preds = %30
  %33 = and i128 %21, %0
  %34 = icmp ne i128 %33, 0
  br label %35
35:                                               ; preds = %32, %30, %18
  %36 = phi i1 [ true, %18 ], [ false, %30 ], [ %34, %32 ]
  %37 = icmp ne i128 %23, 0
  %38 = and i1 %37, %36
  %39 = select i1 %38, i128 %21, i128 0
  %40 = add i128 %39, %25
  %41 = or i128 %40, %5
  br label %42
42:                                               ; preds = %1, %10, %12, %35
  %43 = phi i128 [ %17, %12 ], [ %41, %35 ], [ %0, %1 ], [ %0, %10 ]
  ret i128 %43
}
define internal i128 @irb.f128.trunc(i128 %0) {
  %2 = lshr i128 %0, 112
  %3 = trunc i128 %2 to i32
  %4 = and i32 %3, 32767
  %5 = and i128 %0, -170141183460469231731687303715884105728
  %6 = and i128 %0, 170141183460469231731687303715884105727
  %7 = icmp ugt i32 %4, 16494
  br i1 %7, label %16, label %8
8:                                                ; preds = %1
  %9 = icmp ult i32 %4, 16383
  br i1 %9, label %16, label %10
10:                                               ; preds = %8
  %11 = sub nsw i32 16495, %4
  %12 = zext i32 %11 to i128
  %13 = shl nsw i128 -1, %12
  %14 = and i128 %6, %13
  %15 = or i128 %14, %5
  br label %16
16:                                               ; preds = %8, %1, %10
  %17 = phi i128 [ %15, %10 ], [ %0, %1 ], [ %5, %8 ]
  ret i128 %17
}
define internal i128 @irb.f128.floor(i128 %0) {
  %2 = lshr i128 %0, 112
  %3 = trunc i128 %2 to i32
  %4 = and i32 %3, 32767
  %5 = and i128 %0, -170141183460469231731687303715884105728
  %6 = and i128 %0, 170141183460469231731687303715884105727
  %7 = icmp ne i128 %5, 0
  %8 = icmp ugt i32 %4, 16494
  br i1 %8, label %30, label %9
9:                                                ; preds = %1
  %10 = icmp ult i32 %4, 16383
  br i1 %10, label %11, label %17
11:                                               ; preds = %9
  %12 = icmp eq i128 %6, 0
  br i1 %12, label %30, label %13
13:                                               ; preds = %11
  %14 = icmp slt i128 %0, 0
  %15 = select i1 %14, i128 85065399433376081038215121361612832768, i128 0
  %16 = or i128 %15, %5
  br label %30
17:                                               ; preds = %9
  %18 = sub nsw i32 16495, %4
  %19 = zext i32 %18 to i128
  %20 = shl nsw i128 1, %19
  %21 = add i128 %20, 170141183460469231731687303715884105727
  %22 = and i128 %21, %6
  %23 = sub nsw i128 0, %20
  %24 = and i128 %6, %23
  %25 = icmp ne i128 %22, 0
  %26 = and i1 %7, %25
  %27 = select i1 %26, i128 %20, i128 0
  %28 = add i128 %27, %24
  %29 = or i128 %28, %5
  br label %30
30:                                               ; preds = %1, %11, %13, %17
  %31 = phi i128 [ %16, %13 ], [ %29, %17 ], [ %0, %1 ], [ %0, %11 ]
  ret i128 %31
}
define internal i128 @irb.f128.ceil(i128 %0) {
  %2 = lshr i128 %0, 112
  %3 = trunc i128 %2 to i32
  %4 = and i32 %3, 32767
  %5 = and i128 %0, -170141183460469231731687303715884105728
  %6 = and i128 %0, 170141183460469231731687303715884105727
  %7 = icmp eq i128 %5, 0
  %8 = icmp ugt i32 %4, 16494
  br i1 %8, label %29, label %9
9:                                                ; preds = %1
  %10 = icmp ult i32 %4, 16383
  br i1 %10, label %11, label %16
11:                                               ; preds = %9
  %12 = icmp eq i128 %6, 0
  br i1 %12, label %29, label %13
13:                                               ; preds = %11
  %14 = select i1 %7, i128 85065399433376081038215121361612832768, i128 0
  %15 = or i128 %14, %5
  br label %29
16:                                               ; preds = %9
  %17 = sub nsw i32 16495, %4
  %18 = zext i32 %17 to i128
  %19 = shl nsw i128 1, %18
  %20 = add i128 %19, 170141183460469231731687303715884105727
  %21 = and i128 %20, %6
  %22 = sub nsw i128 0, %19
  %23 = and i128 %6, %22
  %24 = icmp ne i128 %21, 0
  %25 = and i1 %7, %24
  %26 = select i1 %25, i128 %19, i128 0
  %27 = add i128 %26, %23
  %28 = or i128 %27, %5
  br label %29
29:                                               ; preds = %1, %11, %13, %16
  %30 = phi i128 [ %15, %13 ], [ %28, %16 ], [ %0, %1 ], [ %0, %11 ]
  ret i128 %30
}
define internal i32 @irb.stat.x86(ptr %0, ptr %1) {
  %3 = alloca [32 x i64], align 8
  %4 = call i32 @stat(ptr %0, ptr %3)
  %5 = call i32 @irb.stat.give(i32 %4, ptr %3, ptr %1)
  ret i32 %5
}
declare i32 @stat(ptr, ptr)
define internal i32 @irb.stat.give(i32 %0, ptr %1, ptr %2) unnamed_addr {
  %4 = icmp eq i32 %0, 0
  br i1 %4, label %5, label %46
5:                                                ; preds = %3
  %6 = load i64, ptr %1, align 8
  store i64 %6, ptr %2, align 8
  %7 = getelementptr i8, ptr %1, i64 8
  %8 = load i64, ptr %7, align 8
  %9 = getelementptr i8, ptr %2, i64 8
  store i64 %8, ptr %9, align 8
  %10 = getelementptr i8, ptr %1, i64 20
  %11 = load i32, ptr %10, align 4
  %12 = zext i32 %11 to i64
  %13 = getelementptr i8, ptr %2, i64 16
  store i64 %12, ptr %13, align 8
  %14 = getelementptr i8, ptr %1, i64 16
  %15 = load i32, ptr %14, align 4
  %16 = getelementptr i8, ptr %2, i64 24
  store i32 %15, ptr %16, align 4
  %17 = getelementptr i8, ptr %1, i64 24
  %18 = load i32, ptr %17, align 4
  %19 = getelementptr i8, ptr %2, i64 28
  store i32 %18, ptr %19, align 4
  %20 = getelementptr i8, ptr %1, i64 28
  %21 = load i32, ptr %20, align 4
  %22 = getelementptr i8, ptr %2, i64 32
  store i32 %21, ptr %22, align 4
  %23 = getelementptr i8, ptr %2, i64 36
  store i32 0, ptr %23, align 4
  %24 = getelementptr i8, ptr %1, i64 32
  %25 = load i64, ptr %24, align 8
  %26 = getelementptr i8, ptr %2, i64 40
  store i64 %25, ptr %26, align 8
  %27 = getelementptr i8, ptr %1, i64 56
  %28 = load i32, ptr %27, align 4
  %29 = zext i32 %28 to i64
  %30 = getelementptr i8, ptr %2, i64 56
  store i64 %29, ptr %30, align 8
  %31 = getelementptr i8, ptr %1, i64 48
  %32 = load i64, ptr %31, align 8
  %33 = getelementptr i8, ptr %2, i64 48
  store i64 %32, ptr %33, align 8
  %34 = getelementptr i8, ptr %1, i64 64
  %35 = load i64, ptr %34, align 8
  %36 = getelementptr i8, ptr %2, i64 64
  store i64 %35, ptr %36, align 8
  br label %37
37:                                               ; preds = %5, %37
  %38 = phi i64 [ 0, %5 ], [ %44, %37 ]
  %39 = shl nsw i64 %38, 3
  %40 = add nsw i64 %39, 72
  %41 = getelementptr i8, ptr %1, i64 %40
  %42 = load i64, ptr %41, align 8
  %43 = getelementptr i8, ptr %2, i64 %40
  store i64 %42, ptr %43, align 8
  %44 = add nsw i64 %38, 1
  %45 = icmp eq i64 %44, 6
  br i1 %45, label %46, label %37
46:                                               ; preds = %37, %3
  %47 = phi i32 [ %0, %3 ], [ 0, %37 ]
  ret i32 %47
}
define internal i32 @irb.lstat.x86(ptr %0, ptr %1) {
  %3 = alloca [32 x i64], align 8
  %4 = call i32 @lstat(ptr %0, ptr %3)
  %5 = call i32 @irb.stat.give(i32 %4, ptr %3, ptr %1)
  ret i32 %5
}
declare i32 @lstat(ptr, ptr)
define internal i32 @irb.fstat.x86(i32 %0, ptr %1) {
  %3 = alloca [32 x i64], align 8
  %4 = call i32 @fstat(i32 %0, ptr %3)
  %5 = call i32 @irb.stat.give(i32 %4, ptr %3, ptr %1)
  ret i32 %5
}
declare i32 @fstat(i32, ptr)
define internal i32 @irb.fstatat.x86(i32 %0, ptr %1, ptr %2, i32 %3) {
  %5 = alloca [32 x i64], align 8
  %6 = call i32 @fstatat(i32 %0, ptr %1, ptr %5, i32 %3)
  %7 = call i32 @irb.stat.give(i32 %6, ptr %5, ptr %2)
  ret i32 %7
}
declare i32 @fstatat(i32, ptr, ptr, i32)
define internal i32 @irb.__xstat.x86(i32 %0, ptr %1, ptr %2) {
  %4 = alloca [32 x i64], align 8
  %5 = call i32 @stat(ptr %1, ptr %4)
  %6 = call i32 @irb.stat.give(i32 %5, ptr %4, ptr %2)
  ret i32 %6
}
define internal i32 @irb.__lxstat.x86(i32 %0, ptr %1, ptr %2) {
  %4 = alloca [32 x i64], align 8
  %5 = call i32 @lstat(ptr %1, ptr %4)
  %6 = call i32 @irb.stat.give(i32 %5, ptr %4, ptr %2)
  ret i32 %6
}
define internal i32 @irb.__fxstat.x86(i32 %0, i32 %1, ptr %2) {
  %4 = alloca [32 x i64], align 8
  %5 = call i32 @fstat(i32 %1, ptr %4)
  %6 = call i32 @irb.stat.give(i32 %5, ptr %4, ptr %2)
  ret i32 %6
}
define internal i32 @irb.__fxstatat.x86(i32 %0, i32 %1, ptr %2, ptr %3, i32 %4) {
  %6 = alloca [32 x i64], align 8
  %7 = call i32 @fstatat(i32 %1, ptr %2, ptr %6, i32 %4)
  %8 = call i32 @irb.stat.give(i32 %7, ptr %6, ptr %3)
  ret i32 %8
}
%struct.aligned = type { i32, i64 }
%struct.packed = type <{ i32, i64 }>
define internal i32 @irb.open_flags.generic(i32 %0) {
  %2 = and i32 %0, -245761
  %3 = shl i32 %0, 2
  %4 = and i32 %3, 65536
  %5 = or i32 %4, %2
  %6 = lshr i32 %0, 2
  %7 = and i32 %6, 49152
  %8 = or i32 %5, %7
  %9 = and i32 %3, 131072
  %10 = or i32 %8, %9
  ret i32 %10
}
define internal i32 @irb.fcntl.generic(i32 %0, i32 %1, i64 %2) {
  %4 = icmp eq i32 %1, 4
  br i1 %4, label %5, label %17
5:                                                ; preds = %3
  %6 = trunc i64 %2 to i32
  %7 = and i32 %6, -245761
  %8 = shl i32 %6, 2
  %9 = and i32 %8, 65536
  %10 = or i32 %9, %7
  %11 = lshr i32 %6, 2
  %12 = and i32 %11, 49152
  %13 = or i32 %10, %12
  %14 = and i32 %8, 131072
  %15 = or i32 %13, %14
  %16 = sext i32 %15 to i64
  br label %17
17:                                               ; preds = %3, %5
  %18 = phi i64 [ %16, %5 ], [ %2, %3 ]
  %19 = tail call i32 (i32, i32, ...) @fcntl(i32 %0, i32 %1, i64 %18)
  %20 = icmp eq i32 %1, 3
  %21 = icmp ne i32 %19, -1
  %22 = select i1 %20, i1 %21, i1 false
  br i1 %22, label %23, label %33
23:                                               ; preds = %17
  %24 = and i32 %19, -245761
  %25 = lshr i32 %19, 2
  %26 = and i32 %25, 16384
  %27 = or i32 %26, %24
  %28 = shl i32 %19, 2
  %29 = and i32 %28, 196608
  %30 = or i32 %27, %29
  %31 = and i32 %25, 32768
  %32 = or i32 %30, %31
  br label %33
33:                                               ; preds = %17, %23
  %34 = phi i32 [ %32, %23 ], [ %19, %17 ]
  ret i32 %34
}
declare i32 @fcntl(i32, i32, ...)
define internal i32 @irb.pthread_mutex_init.40(ptr %0, ptr %1) {
  %3 = alloca [8 x i64], align 8
  %4 = call i32 @pthread_mutex_init(ptr %3, ptr %1)
  %5 = icmp eq i32 %4, 0
  br i1 %5, label %6, label %14
6:                                                ; preds = %2, %6
  %7 = phi i64 [ %11, %6 ], [ 0, %2 ]
  %8 = getelementptr i64, ptr %3, i64 %7
  %9 = load i64, ptr %8, align 8
  %10 = getelementptr i64, ptr %0, i64 %7
  store i64 %9, ptr %10, align 8
  %11 = add nsw i64 %7, 1
  %12 = icmp ult i64 %7, 4
  %13 = and i1 %5, %12
  br i1 %13, label %6, label %14
14:                                               ; preds = %6, %2
  ret i32 %4
}
declare i32 @pthread_mutex_init(ptr, ptr)
define internal i32 @irb.pthread_attr_init.40(ptr %0) {
  %2 = alloca [8 x i64], align 8
  %3 = call i32 @pthread_attr_init(ptr %2)
  %4 = icmp eq i32 %3, 0
  br i1 %4, label %5, label %13
5:                                                ; preds = %1, %5
  %6 = phi i64 [ %10, %5 ], [ 0, %1 ]
  %7 = getelementptr i64, ptr %2, i64 %6
  %8 = load i64, ptr %7, align 8
  %9 = getelementptr i64, ptr %0, i64 %6
  store i64 %8, ptr %9, align 8
  %10 = add nsw i64 %6, 1
  %11 = icmp ult i64 %6, 6
  %12 = and i1 %4, %11
  br i1 %12, label %5, label %13
13:                                               ; preds = %5, %1
  ret i32 %3
}
declare i32 @pthread_attr_init(ptr)
define internal i32 @irb.pthread_getattr_np.40(i64 %0, ptr %1) {
  %3 = alloca [8 x i64], align 8
  %4 = call i32 @pthread_getattr_np(i64 %0, ptr %3)
  %5 = icmp eq i32 %4, 0
  br i1 %5, label %6, label %14
6:                                                ; preds = %2, %6
  %7 = phi i64 [ %11, %6 ], [ 0, %2 ]
  %8 = getelementptr i64, ptr %3, i64 %7
  %9 = load i64, ptr %8, align 8
  %10 = getelementptr i64, ptr %1, i64 %7
  store i64 %9, ptr %10, align 8
  %11 = add nsw i64 %7, 1
  %12 = icmp ult i64 %7, 6
  %13 = and i1 %5, %12
  br i1 %13, label %6, label %14
14:                                               ; preds = %6, %2
  ret i32 %4
}
declare i32 @pthread_getattr_np(i64, ptr)
define internal i32 @irb.pthread_mutexattr_init.40(ptr %0) {
  %2 = alloca [8 x i64], align 8
  %3 = call i32 @pthread_mutexattr_init(ptr %2)
  %4 = icmp eq i32 %3, 0
  br i1 %4, label %5, label %8
5:                                                ; preds = %1
  %6 = load i64, ptr %2, align 8
  %7 = trunc i64 %6 to i32
  store i32 %7, ptr %0, align 4
  br label %8
8:                                                ; preds = %5, %1
  ret i32 %3
}
declare i32 @pthread_mutexattr_init(ptr)
define internal i32 @irb.epoll_ctl.12(i32 %0, i32 %1, i32 %2, ptr %3) {
  %5 = alloca %struct.aligned, align 8
  %6 = icmp eq ptr %3, null
  br i1 %6, label %7, label %9
7:                                                ; preds = %4
  %8 = tail call i32 @epoll_ctl(i32 %0, i32 %1, i32 %2, ptr null)
  br label %15
9:                                                ; preds = %4
  %10 = load i32, ptr %3, align 1
  store i32 %10, ptr %5, align 8
  %11 = getelementptr i8, ptr %3, i64 4
  %12 = load i64, ptr %11, align 1
  %13 = getelementptr i8, ptr %5, i64 8
  store i64 %12, ptr %13, align 8
  %14 = call i32 @epoll_ctl(i32 %0, i32 %1, i32 %2, ptr %5)
  br label %15
15:                                               ; preds = %9, %7
  %16 = phi i32 [ %14, %9 ], [ %8, %7 ]
  ret i32 %16
}
declare i32 @epoll_ctl(i32, i32, i32, ptr)
define internal i32 @irb.epoll_pwait.12(i32 %0, ptr %1, i32 %2, i32 %3, ptr %4) {
  %6 = alloca [64 x %struct.aligned], align 8
  %7 = tail call i32 @llvm.smin.i32(i32 %2, i32 64)
  %8 = call i32 @epoll_pwait(i32 %0, ptr %6, i32 %7, i32 %3, ptr %4)
  %9 = icmp sgt i32 %8, 0
  br i1 %9, label %10, label %22
10:                                               ; preds = %5
  %11 = zext i32 %8 to i64
  br label %12
12:                                               ; preds = %10, %12
  %13 = phi i64 [ 0, %10 ], [ %20, %12 ]
  %14 = getelementptr [64 x %struct.aligned], ptr %6, i64 0, i64 %13
  %15 = load i32, ptr %14, align 8
  %16 = getelementptr %struct.packed, ptr %1, i64 %13
  store i32 %15, ptr %16, align 1
  %17 = getelementptr i8, ptr %14, i64 8
  %18 = load i64, ptr %17, align 8
  %19 = getelementptr i8, ptr %16, i64 4
  store i64 %18, ptr %19, align 1
  %20 = add nsw i64 %13, 1
  %21 = icmp eq i64 %20, %11
  br i1 %21, label %22, label %12
22:                                               ; preds = %12, %5
  ret i32 %8
}
declare i32 @epoll_pwait(i32, ptr, i32, i32, ptr)
define internal i32 @irb.epoll_wait.12(i32 %0, ptr %1, i32 %2, i32 %3) {
  %5 = alloca [64 x %struct.aligned], align 8
  %6 = tail call i32 @llvm.smin.i32(i32 %2, i32 64)
  %7 = call i32 @epoll_pwait(i32 %0, ptr %5, i32 %6, i32 %3, ptr null)
  %8 = icmp sgt i32 %7, 0
  br i1 %8, label %9, label %21
9:                                                ; preds = %4
  %10 = zext i32 %7 to i64
  br label %11
11:                                               ; preds = %11, %9
  %12 = phi i64 [ 0, %9 ], [ %19, %11 ]
  %13 = getelementptr [64 x %struct.aligned], ptr %5, i64 0, i64 %12
  %14 = load i32, ptr %13, align 8
  %15 = getelementptr %struct.packed, ptr %1, i64 %12
  store i32 %14, ptr %15, align 1
  %16 = getelementptr i8, ptr %13, i64 8
  %17 = load i64, ptr %16, align 8
  %18 = getelementptr i8, ptr %15, i64 4
  store i64 %17, ptr %18, align 1
  %19 = add nsw i64 %12, 1
  %20 = icmp eq i64 %19, %10
  br i1 %20, label %21, label %11
21:                                               ; preds = %11, %4
  ret i32 %7
}
define internal i32 @irb.fegetround.x86() {
  %1 = tail call i32 @fegetround()
  switch i32 %1, label %2 [
    i32 -1, label %8
    i32 8388608, label %7
    i32 4194304, label %5
    i32 12582912, label %6
  ]
2:                                                ; preds = %0
  %3 = icmp ne i32 %1, 0
  %4 = sext i1 %3 to i32
  br label %8
5:                                                ; preds = %0
  br label %8
6:                                                ; preds = %0
  br label %8
7:                                                ; preds = %0
  br label %8
8:                                                ; preds = %2, %5, %6, %0, %7
  %9 = phi i32 [ %1, %0 ], [ %4, %2 ], [ 2048, %5 ], [ 3072, %6 ], [ 1024, %7 ]
  ret i32 %9
}
declare i32 @fegetround()
define internal i32 @irb.fegetexcept.x86() {
  %1 = tail call i32 @fegetexcept()
  %2 = icmp eq i32 %1, -1
  br i1 %2, label %17, label %3
3:                                                ; preds = %0
  %4 = and i32 %1, 1
  %5 = shl i32 %1, 1
  %6 = and i32 %5, 4
  %7 = or i32 %4, %6
  %8 = shl i32 %1, 1
  %9 = and i32 %8, 8
  %10 = or i32 %7, %9
  %11 = shl i32 %1, 1
  %12 = and i32 %11, 16
  %13 = or i32 %10, %12
  %14 = shl i32 %1, 1
  %15 = and i32 %14, 32
  %16 = or i32 %13, %15
  br label %17
17:                                               ; preds = %0, %3
  %18 = phi i32 [ %16, %3 ], [ -1, %0 ]
  ret i32 %18
}
declare i32 @fegetexcept()
define internal i32 @irb.fesetround.x86(i32 %0) {
  switch i32 %0, label %2 [
    i32 1024, label %7
    i32 2048, label %5
    i32 3072, label %6
  ]
2:                                                ; preds = %1
  %3 = icmp ne i32 %0, 0
  %4 = sext i1 %3 to i32
  br label %7
5:                                                ; preds = %1
  br label %7
6:                                                ; preds = %1
  br label %7
7:                                                ; preds = %1, %6, %5, %2
  %8 = phi i32 [ %4, %2 ], [ 8388608, %1 ], [ 4194304, %5 ], [ 12582912, %6 ]
  %9 = tail call i32 @fesetround(i32 %8)
  ret i32 %9
}
declare i32 @fesetround(i32)
define internal i32 @irb.fetestexcept.x86(i32 %0) {
  %2 = and i32 %0, 1
  %3 = lshr i32 %0, 1
  %4 = and i32 %3, 2
  %5 = or i32 %2, %4
  %6 = lshr i32 %0, 1
  %7 = and i32 %6, 4
  %8 = or i32 %5, %7
  %9 = lshr i32 %0, 1
  %10 = and i32 %9, 8
  %11 = or i32 %8, %10
  %12 = lshr i32 %0, 1
  %13 = and i32 %12, 16
  %14 = or i32 %11, %13
  %15 = tail call i32 @fetestexcept(i32 %14)
  %16 = and i32 %15, 1
  %17 = shl i32 %15, 1
  %18 = and i32 %17, 4
  %19 = or i32 %16, %18
  %20 = shl i32 %15, 1
  %21 = and i32 %20, 8
  %22 = or i32 %19, %21
  %23 = shl i32 %15, 1
  %24 = and i32 %23, 16
  %25 = or i32 %22, %24
  %26 = shl i32 %15, 1
  %27 = and i32 %26, 32
  %28 = or i32 %25, %27
  ret i32 %28
}
declare i32 @fetestexcept(i32)
define internal i32 @irb.feclearexcept.x86(i32 %0) {
  %2 = and i32 %0, 1
  %3 = lshr i32 %0, 1
  %4 = and i32 %3, 2
  %5 = or i32 %2, %4
  %6 = lshr i32 %0, 1
  %7 = and i32 %6, 4
  %8 = or i32 %5, %7
  %9 = lshr i32 %0, 1
  %10 = and i32 %9, 8
  %11 = or i32 %8, %10
  %12 = lshr i32 %0, 1
  %13 = and i32 %12, 16
  %14 = or i32 %11, %13
  %15 = tail call i32 @feclearexcept(i32 %14)
  ret i32 %15
}
declare i32 @feclearexcept(i32)
define internal i32 @irb.feraiseexcept.x86(i32 %0) {
  %2 = and i32 %0, 1
  %3 = lshr i32 %0, 1
  %4 = and i32 %3, 2
  %5 = or i32 %2, %4
  %6 = lshr i32 %0, 1
  %7 = and i32 %6, 4
  %8 = or i32 %5, %7
  %9 = lshr i32 %0, 1
  %10 = and i32 %9, 8
  %11 = or i32 %8, %10
  %12 = lshr i32 %0, 1
  %13 = and i32 %12, 16
  %14 = or i32 %11, %13
  %15 = tail call i32 @feraiseexcept(i32 %14)
  ret i32 %15
}
declare i32 @feraiseexcept(i32)
define internal i32 @irb.feenableexcept.x86(i32 %0) {
  %2 = and i32 %0, 1
  %3 = lshr i32 %0, 1
  %4 = and i32 %3, 2
  %5 = or i32 %2, %4
  %6 = lshr i32 %0, 1
  %7 = and i32 %6, 4
  %8 = or i32 %5, %7
  %9 = lshr i32 %0, 1
  %10 = and i32 %9, 8
  %11 = or i32 %8, %10
  %12 = lshr i32 %0, 1
  %13 = and i32 %12, 16
  %14 = or i32 %11, %13
  %15 = tail call i32 @feenableexcept(i32 %14)
  %16 = icmp eq i32 %15, -1
  br i1 %16, label %31, label %17
17:                                               ; preds = %1
  %18 = and i32 %15, 1
  %19 = shl i32 %15, 1
  %20 = and i32 %19, 4
  %21 = or i32 %18, %20
  %22 = shl i32 %15, 1
  %23 = and i32 %22, 8
  %24 = or i32 %21, %23
  %25 = shl i32 %15, 1
  %26 = and i32 %25, 16
  %27 = or i32 %24, %26
  %28 = shl i32 %15, 1
  %29 = and i32 %28, 32
  %30 = or i32 %27, %29
  br label %31
31:                                               ; preds = %1, %17
  %32 = phi i32 [ %30, %17 ], [ -1, %1 ]
  ret i32 %32
}
declare i32 @feenableexcept(i32)
define internal i32 @irb.fedisableexcept.x86(i32 %0) {
  %2 = and i32 %0, 1
  %3 = lshr i32 %0, 1
  %4 = and i32 %3, 2
  %5 = or i32 %2, %4
  %6 = lshr i32 %0, 1
  %7 = and i32 %6, 4
  %8 = or i32 %5, %7
  %9 = lshr i32 %0, 1
  %10 = and i32 %9, 8
  %11 = or i32 %8, %10
  %12 = lshr i32 %0, 1
  %13 = and i32 %12, 16
  %14 = or i32 %11, %13
  %15 = tail call i32 @fedisableexcept(i32 %14)
  %16 = icmp eq i32 %15, -1
  br i1 %16, label %31, label %17
17:                                               ; preds = %1
  %18 = and i32 %15, 1
  %19 = shl i32 %15, 1
  %20 = and i32 %19, 4
  %21 = or i32 %18, %20
  %22 = shl i32 %15, 1
  %23 = and i32 %22, 8
  %24 = or i32 %21, %23
  %25 = shl i32 %15, 1
  %26 = and i32 %25, 16
  %27 = or i32 %24, %26
  %28 = shl i32 %15, 1
  %29 = and i32 %28, 32
  %30 = or i32 %27, %29
  br label %31
31:                                               ; preds = %1, %17
  %32 = phi i32 [ %30, %17 ], [ -1, %1 ]
  ret i32 %32
}
declare i32 @fedisableexcept(i32)
define internal i32 @irb.fegetround.riscv() {
  %1 = tail call i32 @fegetround()
  switch i32 %1, label %2 [
    i32 -1, label %8
    i32 8388608, label %7
    i32 4194304, label %5
    i32 12582912, label %6
  ]
2:                                                ; preds = %0
  %3 = icmp ne i32 %1, 0
  %4 = sext i1 %3 to i32
  br label %8
5:                                                ; preds = %0
  br label %8
6:                                                ; preds = %0
  br label %8
7:                                                ; preds = %0
  br label %8
8:                                                ; preds = %2, %5, %6, %0, %7
  %9 = phi i32 [ %1, %0 ], [ %4, %2 ], [ 3, %5 ], [ 1, %6 ], [ 2, %7 ]
  ret i32 %9
}
define internal i32 @irb.fegetexcept.riscv() {
  %1 = tail call i32 @fegetexcept()
  %2 = icmp eq i32 %1, -1
  %3 = trunc i32 %1 to i5
  %4 = tail call i5 @llvm.bitreverse.i5(i5 %3)
  %5 = zext i5 %4 to i32
  %6 = select i1 %2, i32 -1, i32 %5
  ret i32 %6
}
define internal i32 @irb.fesetround.riscv(i32 %0) {
  switch i32 %0, label %2 [
    i32 2, label %7
    i32 3, label %5
    i32 1, label %6
  ]
2:                                                ; preds = %1
  %3 = icmp ne i32 %0, 0
  %4 = sext i1 %3 to i32
  br label %7
5:                                                ; preds = %1
  br label %7
6:                                                ; preds = %1
  br label %7
7:                                                ; preds = %1, %6, %5, %2
  %8 = phi i32 [ %4, %2 ], [ 8388608, %1 ], [ 4194304, %5 ], [ 12582912, %6 ]
  %9 = tail call i32 @fesetround(i32 %8)
  ret i32 %9
}
define internal i32 @irb.fetestexcept.riscv(i32 %0) {
  %2 = trunc i32 %0 to i5
  %3 = tail call i5 @llvm.bitreverse.i5(i5 %2)
  %4 = zext i5 %3 to i32
  %5 = tail call i32 @fetestexcept(i32 %4)
  %6 = trunc i32 %5 to i5
  %7 = tail call i5 @llvm.bitreverse.i5(i5 %6)
  %8 = zext i5 %7 to i32
  ret i32 %8
}
define internal i32 @irb.feclearexcept.riscv(i32 %0) {
  %2 = trunc i32 %0 to i5
  %3 = tail call i5 @llvm.bitreverse.i5(i5 %2)
  %4 = zext i5 %3 to i32
  %5 = tail call i32 @feclearexcept(i32 %4)
  ret i32 %5
}
define internal i32 @irb.feraiseexcept.riscv(i32 %0) {
  %2 = trunc i32 %0 to i5
  %3 = tail call i5 @llvm.bitreverse.i5(i5 %2)
  %4 = zext i5 %3 to i32
  %5 = tail call i32 @feraiseexcept(i32 %4)
  ret i32 %5
}
define internal i32 @irb.feenableexcept.riscv(i32 %0) {
  %2 = trunc i32 %0 to i5
  %3 = tail call i5 @llvm.bitreverse.i5(i5 %2)
  %4 = zext i5 %3 to i32
  %5 = tail call i32 @feenableexcept(i32 %4)
  %6 = icmp eq i32 %5, -1
  %7 = trunc i32 %5 to i5
  %8 = tail call i5 @llvm.bitreverse.i5(i5 %7)
  %9 = zext i5 %8 to i32
  %10 = select i1 %6, i32 -1, i32 %9
  ret i32 %10
}
define internal i32 @irb.fedisableexcept.riscv(i32 %0) {
  %2 = trunc i32 %0 to i5
  %3 = tail call i5 @llvm.bitreverse.i5(i5 %2)
  %4 = zext i5 %3 to i32
  %5 = tail call i32 @fedisableexcept(i32 %4)
  %6 = icmp eq i32 %5, -1
  %7 = trunc i32 %5 to i5
  %8 = tail call i5 @llvm.bitreverse.i5(i5 %7)
  %9 = zext i5 %8 to i32
  %10 = select i1 %6, i32 -1, i32 %9
  ret i32 %10
}
define internal i32 @irb.ilogbl.x86(fp128 %0) {
  %2 = fcmp ueq fp128 %0, 0xL00000000000000000000000000000000
  br i1 %2, label %5, label %3
3:                                                ; preds = %1
  %4 = tail call i32 @ilogbl(fp128 %0)
  br label %5
5:                                                ; preds = %3, %1
  %6 = phi i32 [ -2147483648, %1 ], [ %4, %3 ]
  ret i32 %6
}
declare i32 @ilogbl(fp128)
define internal i32 @irb.ilogb.x86(double %0) {
  %2 = fcmp ueq double %0, 0.000000e+00
  br i1 %2, label %5, label %3
3:                                                ; preds = %1
  %4 = tail call i32 @ilogb(double %0)
  br label %5
5:                                                ; preds = %3, %1
  %6 = phi i32 [ -2147483648, %1 ], [ %4, %3 ]
  ret i32 %6
}
declare i32 @ilogb(double)
define internal i32 @irb.ilogbf.x86(float %0) {
  %2 = fcmp ueq float %0, 0.000000e+00
  br i1 %2, label %5, label %3
3:                                                ; preds = %1
  %4 = tail call i32 @ilogbf(float %0)
  br label %5
5:                                                ; preds = %3, %1
  %6 = phi i32 [ -2147483648, %1 ], [ %4, %3 ]
  ret i32 %6
}
declare i32 @ilogbf(float)
declare i32 @llvm.smin.i32(i32, i32)
declare i5 @llvm.bitreverse.i5(i5)
