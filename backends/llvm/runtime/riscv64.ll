%struct.list = type { ptr, ptr, ptr, ptr, ptr }
%struct.spec = type { i32, i32, i32, i32, i32, i32, i32, i8, ptr }
define internal ptr @irb.va_list.x86_64.printf(ptr %0, ptr %1, ptr %2) {
  %4 = alloca %struct.list, align 8
  %5 = getelementptr i8, ptr %1, i64 16
  %6 = load ptr, ptr %5, align 8
  %7 = load i32, ptr %1, align 8
  %8 = zext i32 %7 to i64
  %9 = getelementptr i8, ptr %6, i64 %8
  store ptr %9, ptr %4, align 8
  %10 = getelementptr i8, ptr %4, i64 8
  %11 = getelementptr i8, ptr %6, i64 48
  store ptr %11, ptr %10, align 8
  %12 = getelementptr i8, ptr %4, i64 16
  %13 = getelementptr i8, ptr %1, i64 4
  %14 = load i32, ptr %13, align 4
  %15 = zext i32 %14 to i64
  %16 = getelementptr i8, ptr %6, i64 %15
  store ptr %16, ptr %12, align 8
  %17 = getelementptr i8, ptr %4, i64 24
  %18 = getelementptr i8, ptr %6, i64 176
  store ptr %18, ptr %17, align 8
  %19 = getelementptr i8, ptr %4, i64 32
  %20 = getelementptr i8, ptr %1, i64 8
  %21 = load ptr, ptr %20, align 8
  store ptr %21, ptr %19, align 8
  %22 = call ptr @irb.va_list.on_stack(ptr %0, ptr %4, ptr %2, i32 signext 0, i32 signext 0)
  ret ptr %0
}
define internal ptr @irb.va_list.x86_64.scanf(ptr %0, ptr %1, ptr %2) {
  %4 = alloca %struct.list, align 8
  %5 = getelementptr i8, ptr %1, i64 16
  %6 = load ptr, ptr %5, align 8
  %7 = load i32, ptr %1, align 8
  %8 = zext i32 %7 to i64
  %9 = getelementptr i8, ptr %6, i64 %8
  store ptr %9, ptr %4, align 8
  %10 = getelementptr i8, ptr %4, i64 8
  %11 = getelementptr i8, ptr %6, i64 48
  store ptr %11, ptr %10, align 8
  %12 = getelementptr i8, ptr %4, i64 16
  %13 = getelementptr i8, ptr %1, i64 4
  %14 = load i32, ptr %13, align 4
  %15 = zext i32 %14 to i64
  %16 = getelementptr i8, ptr %6, i64 %15
  store ptr %16, ptr %12, align 8
  %17 = getelementptr i8, ptr %4, i64 24
  %18 = getelementptr i8, ptr %6, i64 176
  store ptr %18, ptr %17, align 8
  %19 = getelementptr i8, ptr %4, i64 32
  %20 = getelementptr i8, ptr %1, i64 8
  %21 = load ptr, ptr %20, align 8
  store ptr %21, ptr %19, align 8
  %22 = call ptr @irb.va_list.on_stack(ptr %0, ptr %4, ptr %2, i32 signext 1, i32 signext 0)
  ret ptr %0
}
define internal ptr @irb.va_list.aarch64.printf(ptr %0, ptr %1, ptr %2) {
  %4 = alloca %struct.list, align 8
  %5 = getelementptr i8, ptr %1, i64 8
  %6 = load ptr, ptr %5, align 8
  %7 = getelementptr i8, ptr %1, i64 24
  %8 = load i32, ptr %7, align 8
  %9 = sext i32 %8 to i64
  %10 = getelementptr i8, ptr %6, i64 %9
  store ptr %10, ptr %4, align 8
  %11 = getelementptr i8, ptr %4, i64 8
  store ptr %6, ptr %11, align 8
  %12 = getelementptr i8, ptr %4, i64 16
  %13 = getelementptr i8, ptr %1, i64 16
  %14 = load ptr, ptr %13, align 8
  %15 = getelementptr i8, ptr %1, i64 28
  %16 = load i32, ptr %15, align 4
  %17 = sext i32 %16 to i64
  %18 = getelementptr i8, ptr %14, i64 %17
  store ptr %18, ptr %12, align 8
  %19 = getelementptr i8, ptr %4, i64 24
  store ptr %14, ptr %19, align 8
  %20 = getelementptr i8, ptr %4, i64 32
  %21 = load ptr, ptr %1, align 8
  store ptr %21, ptr %20, align 8
  %22 = call ptr @irb.va_list.on_stack(ptr %0, ptr %4, ptr %2, i32 signext 0, i32 signext 1)
  ret ptr %0
}
define internal ptr @irb.va_list.on_stack(ptr %0, ptr %1, ptr %2, i32 signext %3, i32 signext %4) unnamed_addr {
  %6 = alloca %struct.spec, align 8
  %7 = alloca %struct.list, align 8
  %8 = alloca %struct.list, align 8
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 dereferenceable(40) %7, ptr align 8 dereferenceable(40) %1, i64 40, i1 false)
  br label %9
9:                                                ; preds = %41, %5
  %10 = phi ptr [ %2, %5 ], [ %43, %41 ]
  %11 = load i8, ptr %10, align 1
  switch i8 %11, label %41 [
    i8 0, label %45
    i8 37, label %12
  ]
12:                                               ; preds = %9
  %13 = getelementptr i8, ptr %10, i64 1
  %14 = load i8, ptr %13, align 1
  %15 = add i8 %14, -58
  %16 = icmp ult i8 %15, -10
  br i1 %16, label %29, label %17
17:                                               ; preds = %12, %17
  %18 = phi i8 [ %26, %17 ], [ %14, %12 ]
  %19 = phi i32 [ %25, %17 ], [ 0, %12 ]
  %20 = phi ptr [ %22, %17 ], [ %13, %12 ]
  %21 = mul nsw i32 %19, 10
  %22 = getelementptr i8, ptr %20, i64 1
  %23 = zext i8 %18 to i32
  %24 = add i32 %21, -48
  %25 = add i32 %24, %23
  %26 = load i8, ptr %22, align 1
  %27 = add i8 %26, -58
  %28 = icmp ult i8 %27, -10
  br i1 %28, label %29, label %17
29:                                               ; preds = %17, %12
  %30 = phi i32 [ 0, %12 ], [ %25, %17 ]
  %31 = phi i8 [ %14, %12 ], [ %26, %17 ]
  %32 = icmp eq i32 %30, 0
  %33 = icmp ne i8 %31, 36
  %34 = or i1 %32, %33
  br i1 %34, label %35, label %39
35:                                               ; preds = %29
  %36 = load i8, ptr %13, align 1
  %37 = icmp eq i8 %36, 37
  %38 = select i1 %37, ptr %13, ptr %10
  br label %39
39:                                               ; preds = %29, %35
  %40 = phi ptr [ %38, %35 ], [ %10, %29 ]
  br i1 %34, label %41, label %44
41:                                               ; preds = %39, %9
  %42 = phi ptr [ %40, %39 ], [ %10, %9 ]
  %43 = getelementptr i8, ptr %42, i64 1
  br label %9
44:                                               ; preds = %39
  call void @irb.va_list.positional(ptr %0, ptr %7, ptr %2, i32 signext %3, i32 signext %4)
  br label %154
45:                                               ; preds = %9
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 dereferenceable(40) %8, ptr align 8 dereferenceable(40) %1, i64 40, i1 false)
  %46 = icmp eq i32 %3, 0
  %47 = getelementptr i8, ptr %6, i64 4
  %48 = getelementptr i8, ptr %6, i64 8
  %49 = getelementptr i8, ptr %6, i64 20
  %50 = getelementptr i8, ptr %6, i64 24
  %51 = getelementptr i8, ptr %6, i64 28
  %52 = getelementptr i8, ptr %6, i64 32
  %53 = getelementptr i8, ptr %6, i64 4
  %54 = getelementptr i8, ptr %6, i64 8
  %55 = getelementptr i8, ptr %6, i64 24
  %56 = getelementptr i8, ptr %6, i64 32
  br label %57
57:                                               ; preds = %148, %45
  %58 = phi ptr [ %152, %148 ], [ %2, %45 ]
  %59 = phi ptr [ %151, %148 ], [ %0, %45 ]
  br label %60
60:                                               ; preds = %57, %64
  %61 = phi ptr [ %65, %64 ], [ %58, %57 ]
  %62 = load i8, ptr %61, align 1
  %63 = icmp eq i8 %62, 0
  br i1 %63, label %153, label %64
64:                                               ; preds = %60
  %65 = getelementptr i8, ptr %61, i64 1
  %66 = icmp eq i8 %62, 37
  br i1 %66, label %67, label %60
67:                                               ; preds = %64
  br i1 %46, label %136, label %68
68:                                               ; preds = %67
  call void @llvm.memset.p0.i64(ptr align 8 dereferenceable(40) %6, i8 0, i64 40, i1 false)
  store i32 -1, ptr %47, align 4
  store i32 -1, ptr %48, align 8
  store i32 -1, ptr %49, align 4
  store i32 2, ptr %50, align 8
  %69 = load i8, ptr %65, align 1
  %70 = icmp eq i8 %69, 42
  %71 = getelementptr i8, ptr %61, i64 2
  %72 = select i1 %70, ptr %71, ptr %65
  %73 = load i8, ptr %72, align 1
  %74 = add i8 %73, -58
  %75 = icmp ult i8 %74, -10
  br i1 %75, label %88, label %76
76:                                               ; preds = %68, %76
  %77 = phi i8 [ %85, %76 ], [ %73, %68 ]
  %78 = phi i32 [ %84, %76 ], [ 0, %68 ]
  %79 = phi ptr [ %81, %76 ], [ %72, %68 ]
  %80 = mul nsw i32 %78, 10
  %81 = getelementptr i8, ptr %79, i64 1
  %82 = zext i8 %77 to i32
  %83 = add i32 %80, -48
  %84 = add i32 %83, %82
  %85 = load i8, ptr %81, align 1
  %86 = add i8 %85, -58
  %87 = icmp ult i8 %86, -10
  br i1 %87, label %88, label %76
88:                                               ; preds = %76, %68
  %89 = phi ptr [ %72, %68 ], [ %81, %76 ]
  %90 = phi i32 [ 0, %68 ], [ %84, %76 ]
  %91 = phi i8 [ %73, %68 ], [ %85, %76 ]
  %92 = icmp eq i8 %91, 36
  br i1 %92, label %93, label %95
93:                                               ; preds = %88
  store i32 %90, ptr %6, align 8
  %94 = getelementptr i8, ptr %89, i64 1
  br label %95
95:                                               ; preds = %93, %88
  %96 = phi ptr [ %89, %88 ], [ %94, %93 ]
  br label %97
97:                                               ; preds = %95, %103
  %98 = phi ptr [ %104, %103 ], [ %96, %95 ]
  %99 = load i8, ptr %98, align 1
  %100 = add i8 %99, -58
  %101 = icmp ult i8 %100, -10
  br i1 %101, label %102, label %103
102:                                              ; preds = %97
  switch i8 %99, label %105 [
    i8 109, label %103
    i8 39, label %103
  ]
103:                                              ; preds = %102, %102, %97
  %104 = getelementptr i8, ptr %98, i64 1
  br label %97
105:                                              ; preds = %102, %108
  %106 = phi ptr [ %109, %108 ], [ %98, %102 ]
  %107 = load i8, ptr %106, align 1
  switch i8 %107, label %110 [
    i8 104, label %108
    i8 108, label %108
    i8 76, label %108
    i8 113, label %108
    i8 106, label %108
    i8 122, label %108
    i8 116, label %108
  ]
108:                                              ; preds = %105, %105, %105, %105, %105, %105, %105
  %109 = getelementptr i8, ptr %106, i64 1
  br label %105
110:                                              ; preds = %105
  store i8 %107, ptr %51, align 4
  %111 = icmp eq i8 %107, 91
  br i1 %111, label %112, label %127
112:                                              ; preds = %110
  %113 = getelementptr i8, ptr %106, i64 1
  %114 = load i8, ptr %113, align 1
  %115 = icmp eq i8 %114, 94
  %116 = getelementptr i8, ptr %106, i64 2
  %117 = select i1 %115, ptr %116, ptr %113
  %118 = load i8, ptr %117, align 1
  %119 = icmp eq i8 %118, 93
  %120 = zext i1 %119 to i64
  %121 = getelementptr i8, ptr %117, i64 %120
  br label %122
122:                                              ; preds = %125, %112
  %123 = phi ptr [ %121, %112 ], [ %126, %125 ]
  %124 = load i8, ptr %123, align 1
  switch i8 %124, label %125 [
    i8 0, label %127
    i8 93, label %127
  ]
125:                                              ; preds = %122
  %126 = getelementptr i8, ptr %123, i64 1
  br label %122
127:                                              ; preds = %122, %122, %110
  %128 = phi ptr [ %106, %110 ], [ %123, %122 ], [ %123, %122 ]
  %129 = load i8, ptr %128, align 1
  br i1 %70, label %131, label %130
130:                                              ; preds = %127
  switch i8 %129, label %132 [
    i8 37, label %131
    i8 0, label %131
  ]
131:                                              ; preds = %130, %130, %127
  store i32 0, ptr %50, align 8
  br label %132
132:                                              ; preds = %130, %131
  %133 = icmp ne i8 %129, 0
  %134 = zext i1 %133 to i64
  %135 = getelementptr i8, ptr %128, i64 %134
  store ptr %135, ptr %52, align 8
  br label %137
136:                                              ; preds = %67
  call void @irb.format.spec(ptr sret(%struct.spec) align 8 %6, ptr %65)
  br label %137
137:                                              ; preds = %132, %136
  %138 = load i32, ptr %53, align 4
  %139 = icmp eq i32 %138, 0
  br i1 %139, label %140, label %142
140:                                              ; preds = %137
  %141 = call ptr @irb.va_list.put(ptr %59, ptr %0, ptr %8, i32 signext 1, i32 signext %4)
  br label %142
142:                                              ; preds = %140, %137
  %143 = phi ptr [ %141, %140 ], [ %59, %137 ]
  %144 = load i32, ptr %54, align 8
  %145 = icmp eq i32 %144, 0
  br i1 %145, label %146, label %148
146:                                              ; preds = %142
  %147 = call ptr @irb.va_list.put(ptr %143, ptr %0, ptr %8, i32 signext 1, i32 signext %4)
  br label %148
148:                                              ; preds = %146, %142
  %149 = phi ptr [ %147, %146 ], [ %143, %142 ]
  %150 = load i32, ptr %55, align 8
  %151 = call ptr @irb.va_list.put(ptr %149, ptr %0, ptr %8, i32 signext %150, i32 signext %4)
  %152 = load ptr, ptr %56, align 8
  br label %57
153:                                              ; preds = %60
  br label %154
154:                                              ; preds = %153, %44
  ret ptr %0
}
define internal ptr @irb.va_list.aarch64.scanf(ptr %0, ptr %1, ptr %2) {
  %4 = alloca %struct.list, align 8
  %5 = getelementptr i8, ptr %1, i64 8
  %6 = load ptr, ptr %5, align 8
  %7 = getelementptr i8, ptr %1, i64 24
  %8 = load i32, ptr %7, align 8
  %9 = sext i32 %8 to i64
  %10 = getelementptr i8, ptr %6, i64 %9
  store ptr %10, ptr %4, align 8
  %11 = getelementptr i8, ptr %4, i64 8
  store ptr %6, ptr %11, align 8
  %12 = getelementptr i8, ptr %4, i64 16
  %13 = getelementptr i8, ptr %1, i64 16
  %14 = load ptr, ptr %13, align 8
  %15 = getelementptr i8, ptr %1, i64 28
  %16 = load i32, ptr %15, align 4
  %17 = sext i32 %16 to i64
  %18 = getelementptr i8, ptr %14, i64 %17
  store ptr %18, ptr %12, align 8
  %19 = getelementptr i8, ptr %4, i64 24
  store ptr %14, ptr %19, align 8
  %20 = getelementptr i8, ptr %4, i64 32
  %21 = load ptr, ptr %1, align 8
  store ptr %21, ptr %20, align 8
  %22 = call ptr @irb.va_list.on_stack(ptr %0, ptr %4, ptr %2, i32 signext 1, i32 signext 1)
  ret ptr %0
}
define internal ptr @irb.va_list.riscv.printf(ptr %0, ptr %1, ptr %2) {
  ret ptr %1
}
define internal ptr @irb.va_list.riscv.scanf(ptr %0, ptr %1, ptr %2) {
  ret ptr %1
}
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
define internal void @irb.va_list.positional(ptr %0, ptr %1, ptr %2, i32 signext %3, i32 signext %4) unnamed_addr {
  %6 = alloca [64 x i8], align 1
  %7 = alloca %struct.spec, align 8
  br label %26
8:                                                ; preds = %26
  %9 = getelementptr i8, ptr %6, i64 -1
  %10 = getelementptr i8, ptr %6, i64 -1
  %11 = getelementptr i8, ptr %6, i64 -1
  %12 = load i8, ptr %2, align 1
  %13 = icmp eq i8 %12, 0
  br i1 %13, label %149, label %14
14:                                               ; preds = %8
  %15 = icmp eq i32 %3, 0
  %16 = getelementptr i8, ptr %7, i64 4
  %17 = getelementptr i8, ptr %7, i64 8
  %18 = getelementptr i8, ptr %7, i64 20
  %19 = getelementptr i8, ptr %7, i64 24
  %20 = getelementptr i8, ptr %7, i64 28
  %21 = getelementptr i8, ptr %7, i64 32
  %22 = getelementptr i8, ptr %7, i64 4
  %23 = getelementptr i8, ptr %7, i64 8
  %24 = getelementptr i8, ptr %7, i64 24
  %25 = getelementptr i8, ptr %7, i64 32
  br label %31
26:                                               ; preds = %5, %26
  %27 = phi i64 [ 0, %5 ], [ %29, %26 ]
  %28 = getelementptr [64 x i8], ptr %6, i64 0, i64 %27
  store i8 0, ptr %28, align 1
  %29 = add nsw i64 %27, 1
  %30 = icmp eq i64 %29, 64
  br i1 %30, label %8, label %26
31:                                               ; preds = %14, %145
  %32 = phi i8 [ %12, %14 ], [ %147, %145 ]
  %33 = phi ptr [ %2, %14 ], [ %146, %145 ]
  %34 = getelementptr i8, ptr %33, i64 1
  %35 = icmp eq i8 %32, 37
  br i1 %35, label %36, label %145
36:                                               ; preds = %31
  br i1 %15, label %105, label %37
37:                                               ; preds = %36
  call void @llvm.memset.p0.i64(ptr align 8 dereferenceable(40) %7, i8 0, i64 40, i1 false)
  store i32 -1, ptr %16, align 4
  store i32 -1, ptr %17, align 8
  store i32 -1, ptr %18, align 4
  store i32 2, ptr %19, align 8
  %38 = load i8, ptr %34, align 1
  %39 = icmp eq i8 %38, 42
  %40 = getelementptr i8, ptr %33, i64 2
  %41 = select i1 %39, ptr %40, ptr %34
  %42 = load i8, ptr %41, align 1
  %43 = add i8 %42, -58
  %44 = icmp ult i8 %43, -10
  br i1 %44, label %57, label %45
45:                                               ; preds = %37, %45
  %46 = phi i8 [ %54, %45 ], [ %42, %37 ]
  %47 = phi i32 [ %53, %45 ], [ 0, %37 ]
  %48 = phi ptr [ %50, %45 ], [ %41, %37 ]
  %49 = mul nsw i32 %47, 10
  %50 = getelementptr i8, ptr %48, i64 1
  %51 = zext i8 %46 to i32
  %52 = add i32 %49, -48
  %53 = add i32 %52, %51
  %54 = load i8, ptr %50, align 1
  %55 = add i8 %54, -58
  %56 = icmp ult i8 %55, -10
  br i1 %56, label %57, label %45
57:                                               ; preds = %45, %37
  %58 = phi ptr [ %41, %37 ], [ %50, %45 ]
  %59 = phi i32 [ 0, %37 ], [ %53, %45 ]
  %60 = phi i8 [ %42, %37 ], [ %54, %45 ]
  %61 = icmp eq i8 %60, 36
  br i1 %61, label %62, label %64
62:                                               ; preds = %57
  store i32 %59, ptr %7, align 8
  %63 = getelementptr i8, ptr %58, i64 1
  br label %64
64:                                               ; preds = %62, %57
  %65 = phi ptr [ %58, %57 ], [ %63, %62 ]
  br label %66
66:                                               ; preds = %64, %72
  %67 = phi ptr [ %73, %72 ], [ %65, %64 ]
  %68 = load i8, ptr %67, align 1
  %69 = add i8 %68, -58
  %70 = icmp ult i8 %69, -10
  br i1 %70, label %71, label %72
71:                                               ; preds = %66
  switch i8 %68, label %74 [
    i8 109, label %72
    i8 39, label %72
  ]
72:                                               ; preds = %71, %71, %66
  %73 = getelementptr i8, ptr %67, i64 1
  br label %66
74:                                               ; preds = %71, %77
  %75 = phi ptr [ %78, %77 ], [ %67, %71 ]
  %76 = load i8, ptr %75, align 1
  switch i8 %76, label %79 [
    i8 104, label %77
    i8 108, label %77
    i8 76, label %77
    i8 113, label %77
    i8 106, label %77
    i8 122, label %77
    i8 116, label %77
  ]
77:                                               ; preds = %74, %74, %74, %74, %74, %74, %74
  %78 = getelementptr i8, ptr %75, i64 1
  br label %74
79:                                               ; preds = %74
  store i8 %76, ptr %20, align 4
  %80 = icmp eq i8 %76, 91
  br i1 %80, label %81, label %96
81:                                               ; preds = %79
  %82 = getelementptr i8, ptr %75, i64 1
  %83 = load i8, ptr %82, align 1
  %84 = icmp eq i8 %83, 94
  %85 = getelementptr i8, ptr %75, i64 2
  %86 = select i1 %84, ptr %85, ptr %82
  %87 = load i8, ptr %86, align 1
  %88 = icmp eq i8 %87, 93
  %89 = zext i1 %88 to i64
  %90 = getelementptr i8, ptr %86, i64 %89
  br label %91
91:                                               ; preds = %94, %81
  %92 = phi ptr [ %90, %81 ], [ %95, %94 ]
  %93 = load i8, ptr %92, align 1
  switch i8 %93, label %94 [
    i8 0, label %96
    i8 93, label %96
  ]
94:                                               ; preds = %91
  %95 = getelementptr i8, ptr %92, i64 1
  br label %91
96:                                               ; preds = %91, %91, %79
  %97 = phi ptr [ %75, %79 ], [ %92, %91 ], [ %92, %91 ]
  %98 = load i8, ptr %97, align 1
  br i1 %39, label %100, label %99
99:                                               ; preds = %96
  switch i8 %98, label %101 [
    i8 37, label %100
    i8 0, label %100
  ]
100:                                              ; preds = %99, %99, %96
  store i32 0, ptr %19, align 8
  br label %101
101:                                              ; preds = %99, %100
  %102 = icmp ne i8 %98, 0
  %103 = zext i1 %102 to i64
  %104 = getelementptr i8, ptr %97, i64 %103
  store ptr %104, ptr %21, align 8
  br label %106
105:                                              ; preds = %36
  call void @irb.format.spec(ptr sret(%struct.spec) align 8 %7, ptr %34)
  br label %106
106:                                              ; preds = %101, %105
  %107 = load i32, ptr %22, align 4
  %108 = icmp sgt i32 %107, 64
  br i1 %108, label %109, label %110
109:                                              ; preds = %106
  tail call void @llvm.trap()
  unreachable
110:                                              ; preds = %106
  %111 = icmp sgt i32 %107, 0
  br i1 %111, label %112, label %117
112:                                              ; preds = %110
  %113 = zext i32 %107 to i64
  %114 = getelementptr i8, ptr %9, i64 %113
  %115 = load i8, ptr %114, align 1
  %116 = tail call i8 @llvm.umax.i8(i8 %115, i8 1)
  store i8 %116, ptr %114, align 1
  br label %117
117:                                              ; preds = %112, %110
  %118 = load i32, ptr %23, align 8
  %119 = icmp sgt i32 %118, 64
  br i1 %119, label %120, label %121
120:                                              ; preds = %117
  tail call void @llvm.trap()
  unreachable
121:                                              ; preds = %117
  %122 = icmp sgt i32 %118, 0
  br i1 %122, label %123, label %128
123:                                              ; preds = %121
  %124 = zext i32 %118 to i64
  %125 = getelementptr i8, ptr %10, i64 %124
  %126 = load i8, ptr %125, align 1
  %127 = tail call i8 @llvm.umax.i8(i8 %126, i8 1)
  store i8 %127, ptr %125, align 1
  br label %128
128:                                              ; preds = %123, %121
  %129 = load i32, ptr %7, align 8
  %130 = load i32, ptr %24, align 8
  %131 = icmp sgt i32 %129, 64
  br i1 %131, label %132, label %133
132:                                              ; preds = %128
  tail call void @llvm.trap()
  unreachable
133:                                              ; preds = %128
  %134 = icmp sgt i32 %129, 0
  br i1 %134, label %135, label %143
135:                                              ; preds = %133
  %136 = zext i32 %129 to i64
  %137 = getelementptr i8, ptr %11, i64 %136
  %138 = load i8, ptr %137, align 1
  %139 = zext i8 %138 to i32
  %140 = icmp sgt i32 %130, %139
  br i1 %140, label %141, label %143
141:                                              ; preds = %135
  %142 = trunc i32 %130 to i8
  store i8 %142, ptr %137, align 1
  br label %143
143:                                              ; preds = %133, %135, %141
  %144 = load ptr, ptr %25, align 8
  br label %145
145:                                              ; preds = %143, %31
  %146 = phi ptr [ %34, %31 ], [ %144, %143 ]
  %147 = load i8, ptr %146, align 1
  %148 = icmp eq i8 %147, 0
  br i1 %148, label %149, label %31
149:                                              ; preds = %145, %8
  br label %150
150:                                              ; preds = %149, %156
  %151 = phi i64 [ %159, %156 ], [ 0, %149 ]
  %152 = phi ptr [ %158, %156 ], [ %0, %149 ]
  %153 = getelementptr [64 x i8], ptr %6, i64 0, i64 %151
  %154 = load i8, ptr %153, align 1
  %155 = icmp eq i8 %154, 0
  br i1 %155, label %161, label %156
156:                                              ; preds = %150
  %157 = zext i8 %154 to i32
  %158 = tail call ptr @irb.va_list.put(ptr %152, ptr %0, ptr %1, i32 signext %157, i32 signext %4)
  %159 = add nsw i64 %151, 1
  %160 = icmp eq i64 %159, 64
  br i1 %160, label %161, label %150
161:                                              ; preds = %156, %150
  ret void
}
define internal ptr @irb.va_list.put(ptr %0, ptr %1, ptr %2, i32 signext %3, i32 signext %4) unnamed_addr {
  %6 = ptrtoint ptr %0 to i64
  %7 = ptrtoint ptr %1 to i64
  %8 = sub i64 %6, %7
  %9 = icmp sgt i64 %8, 1888
  br i1 %9, label %10, label %11
10:                                               ; preds = %5
  tail call void @llvm.trap()
  unreachable
11:                                               ; preds = %5
  switch i32 %3, label %98 [
    i32 4, label %12
    i32 3, label %58
    i32 1, label %74
    i32 2, label %87
  ]
12:                                               ; preds = %11
  %13 = icmp eq i32 %4, 1
  br i1 %13, label %14, label %22
14:                                               ; preds = %12
  %15 = getelementptr i8, ptr %2, i64 16
  %16 = load ptr, ptr %15, align 8
  %17 = getelementptr i8, ptr %2, i64 24
  %18 = load ptr, ptr %17, align 8
  %19 = icmp ult ptr %16, %18
  br i1 %19, label %20, label %22
20:                                               ; preds = %14
  %21 = getelementptr i8, ptr %16, i64 16
  store ptr %21, ptr %15, align 8
  br label %31
22:                                               ; preds = %14, %12
  %23 = getelementptr i8, ptr %2, i64 32
  %24 = load ptr, ptr %23, align 8
  %25 = ptrtoint ptr %24 to i64
  %26 = add i64 %25, 15
  %27 = and i64 %26, -16
  %28 = add i64 %27, 16
  %29 = inttoptr i64 %28 to ptr
  store ptr %29, ptr %23, align 8
  %30 = getelementptr i8, ptr %29, i64 -16
  br label %31
31:                                               ; preds = %20, %22
  %32 = phi ptr [ %16, %20 ], [ %30, %22 ]
  %33 = and i64 %8, 8
  %34 = getelementptr i8, ptr %0, i64 %33
  %35 = icmp eq i32 %4, 0
  %36 = load i64, ptr %32, align 8
  br i1 %35, label %37, label %51
37:                                               ; preds = %31
  %38 = getelementptr i8, ptr %32, i64 8
  %39 = load i64, ptr %38, align 8
  %40 = and i64 %39, 32767
  %41 = icmp eq i64 %40, 0
  %42 = icmp slt i64 %36, 0
  %43 = select i1 %41, i1 %42, i1 false
  %44 = zext i1 %43 to i64
  %45 = or i64 %39, %44
  %46 = shl i64 %36, 49
  store i64 %46, ptr %34, align 8
  %47 = shl i64 %45, 48
  %48 = lshr i64 %36, 15
  %49 = and i64 %48, 281474976710655
  %50 = or i64 %47, %49
  br label %54
51:                                               ; preds = %31
  store i64 %36, ptr %34, align 8
  %52 = getelementptr i8, ptr %32, i64 8
  %53 = load i64, ptr %52, align 8
  br label %54
54:                                               ; preds = %37, %51
  %55 = phi i64 [ %50, %37 ], [ %53, %51 ]
  %56 = getelementptr i8, ptr %34, i64 8
  store i64 %55, ptr %56, align 8
  %57 = getelementptr i8, ptr %34, i64 16
  br label %98
58:                                               ; preds = %11
  %59 = getelementptr i8, ptr %2, i64 16
  %60 = load ptr, ptr %59, align 8
  %61 = getelementptr i8, ptr %2, i64 24
  %62 = load ptr, ptr %61, align 8
  %63 = icmp ult ptr %60, %62
  br i1 %63, label %64, label %66
64:                                               ; preds = %58
  %65 = getelementptr i8, ptr %60, i64 16
  store ptr %65, ptr %59, align 8
  br label %70
66:                                               ; preds = %58
  %67 = getelementptr i8, ptr %2, i64 32
  %68 = load ptr, ptr %67, align 8
  %69 = getelementptr i8, ptr %68, i64 8
  store ptr %69, ptr %67, align 8
  br label %70
70:                                               ; preds = %64, %66
  %71 = phi ptr [ %60, %64 ], [ %68, %66 ]
  %72 = load i64, ptr %71, align 8
  %73 = getelementptr i8, ptr %0, i64 8
  store i64 %72, ptr %0, align 8
  br label %98
74:                                               ; preds = %11
  %75 = load ptr, ptr %2, align 8
  %76 = getelementptr i8, ptr %2, i64 8
  %77 = load ptr, ptr %76, align 8
  %78 = icmp ult ptr %75, %77
  %79 = select i1 %78, i64 0, i64 32
  %80 = getelementptr i8, ptr %2, i64 %79
  %81 = load ptr, ptr %80, align 8
  %82 = getelementptr i8, ptr %81, i64 8
  store ptr %82, ptr %80, align 8
  %83 = load i64, ptr %81, align 8
  %84 = shl i64 %83, 32
  %85 = ashr exact i64 %84, 32
  %86 = getelementptr i8, ptr %0, i64 8
  store i64 %85, ptr %0, align 8
  br label %98
87:                                               ; preds = %11
  %88 = load ptr, ptr %2, align 8
  %89 = getelementptr i8, ptr %2, i64 8
  %90 = load ptr, ptr %89, align 8
  %91 = icmp ult ptr %88, %90
  %92 = select i1 %91, i64 0, i64 32
  %93 = getelementptr i8, ptr %2, i64 %92
  %94 = load ptr, ptr %93, align 8
  %95 = getelementptr i8, ptr %94, i64 8
  store ptr %95, ptr %93, align 8
  %96 = load i64, ptr %94, align 8
  %97 = getelementptr i8, ptr %0, i64 8
  store i64 %96, ptr %0, align 8
  br label %98
98:                                               ; preds = %70, %87, %74, %11, %54
  %99 = phi ptr [ %57, %54 ], [ %73, %70 ], [ %86, %74 ], [ %97, %87 ], [ %0, %11 ]
  ret ptr %99
}
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
declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)
declare void @llvm.trap()
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
define internal signext i32 @irb.stat(ptr %0, ptr %1) {
  %3 = alloca [32 x i64], align 8
  %4 = call signext i32 @stat(ptr %0, ptr %3)
  %5 = icmp eq i32 %4, 0
  br i1 %5, label %6, label %47
6:                                                ; preds = %2
  %7 = load i64, ptr %3, align 8
  store i64 %7, ptr %1, align 8
  %8 = getelementptr i8, ptr %3, i64 8
  %9 = load i64, ptr %8, align 8
  %10 = getelementptr i8, ptr %1, i64 8
  store i64 %9, ptr %10, align 8
  %11 = getelementptr i8, ptr %3, i64 20
  %12 = load i32, ptr %11, align 4
  %13 = zext i32 %12 to i64
  %14 = getelementptr i8, ptr %1, i64 16
  store i64 %13, ptr %14, align 8
  %15 = getelementptr i8, ptr %3, i64 16
  %16 = load i32, ptr %15, align 8
  %17 = getelementptr i8, ptr %1, i64 24
  store i32 %16, ptr %17, align 4
  %18 = getelementptr i8, ptr %3, i64 24
  %19 = load i32, ptr %18, align 8
  %20 = getelementptr i8, ptr %1, i64 28
  store i32 %19, ptr %20, align 4
  %21 = getelementptr i8, ptr %3, i64 28
  %22 = load i32, ptr %21, align 4
  %23 = getelementptr i8, ptr %1, i64 32
  store i32 %22, ptr %23, align 4
  %24 = getelementptr i8, ptr %1, i64 36
  store i32 0, ptr %24, align 4
  %25 = getelementptr i8, ptr %3, i64 32
  %26 = load i64, ptr %25, align 8
  %27 = getelementptr i8, ptr %1, i64 40
  store i64 %26, ptr %27, align 8
  %28 = getelementptr i8, ptr %3, i64 48
  %29 = load i64, ptr %28, align 8
  %30 = getelementptr i8, ptr %1, i64 48
  store i64 %29, ptr %30, align 8
  %31 = getelementptr i8, ptr %3, i64 56
  %32 = load i32, ptr %31, align 8
  %33 = zext i32 %32 to i64
  %34 = getelementptr i8, ptr %1, i64 56
  store i64 %33, ptr %34, align 8
  %35 = getelementptr i8, ptr %3, i64 64
  %36 = load i64, ptr %35, align 8
  %37 = getelementptr i8, ptr %1, i64 64
  store i64 %36, ptr %37, align 8
  br label %38
38:                                               ; preds = %6, %38
  %39 = phi i64 [ 0, %6 ], [ %45, %38 ]
  %40 = shl nsw i64 %39, 3
  %41 = add nsw i64 %40, 72
  %42 = getelementptr i8, ptr %3, i64 %41
  %43 = load i64, ptr %42, align 8
  %44 = getelementptr i8, ptr %1, i64 %41
  store i64 %43, ptr %44, align 8
  %45 = add nsw i64 %39, 1
  %46 = icmp eq i64 %45, 6
  br i1 %46, label %47, label %38
47:                                               ; preds = %38, %2
  %48 = phi i32 [ %4, %2 ], [ 0, %38 ]
  ret i32 %48
}
declare signext i32 @stat(ptr, ptr)
define internal signext i32 @irb.lstat(ptr %0, ptr %1) {
  %3 = alloca [32 x i64], align 8
  %4 = call signext i32 @lstat(ptr %0, ptr %3)
  %5 = icmp eq i32 %4, 0
  br i1 %5, label %6, label %47
6:                                                ; preds = %2
  %7 = load i64, ptr %3, align 8
  store i64 %7, ptr %1, align 8
  %8 = getelementptr i8, ptr %3, i64 8
  %9 = load i64, ptr %8, align 8
  %10 = getelementptr i8, ptr %1, i64 8
  store i64 %9, ptr %10, align 8
  %11 = getelementptr i8, ptr %3, i64 20
  %12 = load i32, ptr %11, align 4
  %13 = zext i32 %12 to i64
  %14 = getelementptr i8, ptr %1, i64 16
  store i64 %13, ptr %14, align 8
  %15 = getelementptr i8, ptr %3, i64 16
  %16 = load i32, ptr %15, align 8
  %17 = getelementptr i8, ptr %1, i64 24
  store i32 %16, ptr %17, align 4
  %18 = getelementptr i8, ptr %3, i64 24
  %19 = load i32, ptr %18, align 8
  %20 = getelementptr i8, ptr %1, i64 28
  store i32 %19, ptr %20, align 4
  %21 = getelementptr i8, ptr %3, i64 28
  %22 = load i32, ptr %21, align 4
  %23 = getelementptr i8, ptr %1, i64 32
  store i32 %22, ptr %23, align 4
  %24 = getelementptr i8, ptr %1, i64 36
  store i32 0, ptr %24, align 4
  %25 = getelementptr i8, ptr %3, i64 32
  %26 = load i64, ptr %25, align 8
  %27 = getelementptr i8, ptr %1, i64 40
  store i64 %26, ptr %27, align 8
  %28 = getelementptr i8, ptr %3, i64 48
  %29 = load i64, ptr %28, align 8
  %30 = getelementptr i8, ptr %1, i64 48
  store i64 %29, ptr %30, align 8
  %31 = getelementptr i8, ptr %3, i64 56
  %32 = load i32, ptr %31, align 8
  %33 = zext i32 %32 to i64
  %34 = getelementptr i8, ptr %1, i64 56
  store i64 %33, ptr %34, align 8
  %35 = getelementptr i8, ptr %3, i64 64
  %36 = load i64, ptr %35, align 8
  %37 = getelementptr i8, ptr %1, i64 64
  store i64 %36, ptr %37, align 8
  br label %38
38:                                               ; preds = %6, %38
  %39 = phi i64 [ 0, %6 ], [ %45, %38 ]
  %40 = shl nsw i64 %39, 3
  %41 = add nsw i64 %40, 72
  %42 = getelementptr i8, ptr %3, i64 %41
  %43 = load i64, ptr %42, align 8
  %44 = getelementptr i8, ptr %1, i64 %41
  store i64 %43, ptr %44, align 8
  %45 = add nsw i64 %39, 1
  %46 = icmp eq i64 %45, 6
  br i1 %46, label %47, label %38
47:                                               ; preds = %38, %2
  %48 = phi i32 [ %4, %2 ], [ 0, %38 ]
  ret i32 %48
}
declare signext i32 @lstat(ptr, ptr)
define internal signext i32 @irb.fstat(i32 signext %0, ptr %1) {
  %3 = alloca [32 x i64], align 8
  %4 = call signext i32 @fstat(i32 signext %0, ptr %3)
  %5 = icmp eq i32 %4, 0
  br i1 %5, label %6, label %47
6:                                                ; preds = %2
  %7 = load i64, ptr %3, align 8
  store i64 %7, ptr %1, align 8
  %8 = getelementptr i8, ptr %3, i64 8
  %9 = load i64, ptr %8, align 8
  %10 = getelementptr i8, ptr %1, i64 8
  store i64 %9, ptr %10, align 8
  %11 = getelementptr i8, ptr %3, i64 20
  %12 = load i32, ptr %11, align 4
  %13 = zext i32 %12 to i64
  %14 = getelementptr i8, ptr %1, i64 16
  store i64 %13, ptr %14, align 8
  %15 = getelementptr i8, ptr %3, i64 16
  %16 = load i32, ptr %15, align 8
  %17 = getelementptr i8, ptr %1, i64 24
  store i32 %16, ptr %17, align 4
  %18 = getelementptr i8, ptr %3, i64 24
  %19 = load i32, ptr %18, align 8
  %20 = getelementptr i8, ptr %1, i64 28
  store i32 %19, ptr %20, align 4
  %21 = getelementptr i8, ptr %3, i64 28
  %22 = load i32, ptr %21, align 4
  %23 = getelementptr i8, ptr %1, i64 32
  store i32 %22, ptr %23, align 4
  %24 = getelementptr i8, ptr %1, i64 36
  store i32 0, ptr %24, align 4
  %25 = getelementptr i8, ptr %3, i64 32
  %26 = load i64, ptr %25, align 8
  %27 = getelementptr i8, ptr %1, i64 40
  store i64 %26, ptr %27, align 8
  %28 = getelementptr i8, ptr %3, i64 48
  %29 = load i64, ptr %28, align 8
  %30 = getelementptr i8, ptr %1, i64 48
  store i64 %29, ptr %30, align 8
  %31 = getelementptr i8, ptr %3, i64 56
  %32 = load i32, ptr %31, align 8
  %33 = zext i32 %32 to i64
  %34 = getelementptr i8, ptr %1, i64 56
  store i64 %33, ptr %34, align 8
  %35 = getelementptr i8, ptr %3, i64 64
  %36 = load i64, ptr %35, align 8
  %37 = getelementptr i8, ptr %1, i64 64
  store i64 %36, ptr %37, align 8
  br label %38
38:                                               ; preds = %6, %38
  %39 = phi i64 [ 0, %6 ], [ %45, %38 ]
  %40 = shl nsw i64 %39, 3
  %41 = add nsw i64 %40, 72
  %42 = getelementptr i8, ptr %3, i64 %41
  %43 = load i64, ptr %42, align 8
  %44 = getelementptr i8, ptr %1, i64 %41
  store i64 %43, ptr %44, align 8
  %45 = add nsw i64 %39, 1
  %46 = icmp eq i64 %45, 6
  br i1 %46, label %47, label %38
47:                                               ; preds = %38, %2
  %48 = phi i32 [ %4, %2 ], [ 0, %38 ]
  ret i32 %48
}
declare signext i32 @fstat(i32 signext, ptr)
define internal signext i32 @irb.__xstat(i32 signext %0, ptr %1, ptr %2) {
  %4 = alloca [32 x i64], align 8
  %5 = call signext i32 @stat(ptr %1, ptr %4)
  %6 = icmp eq i32 %5, 0
  br i1 %6, label %7, label %48
7:                                                ; preds = %3
  %8 = load i64, ptr %4, align 8
  store i64 %8, ptr %2, align 8
  %9 = getelementptr i8, ptr %4, i64 8
  %10 = load i64, ptr %9, align 8
  %11 = getelementptr i8, ptr %2, i64 8
  store i64 %10, ptr %11, align 8
  %12 = getelementptr i8, ptr %4, i64 20
  %13 = load i32, ptr %12, align 4
  %14 = zext i32 %13 to i64
  %15 = getelementptr i8, ptr %2, i64 16
  store i64 %14, ptr %15, align 8
  %16 = getelementptr i8, ptr %4, i64 16
  %17 = load i32, ptr %16, align 8
  %18 = getelementptr i8, ptr %2, i64 24
  store i32 %17, ptr %18, align 4
  %19 = getelementptr i8, ptr %4, i64 24
  %20 = load i32, ptr %19, align 8
  %21 = getelementptr i8, ptr %2, i64 28
  store i32 %20, ptr %21, align 4
  %22 = getelementptr i8, ptr %4, i64 28
  %23 = load i32, ptr %22, align 4
  %24 = getelementptr i8, ptr %2, i64 32
  store i32 %23, ptr %24, align 4
  %25 = getelementptr i8, ptr %2, i64 36
  store i32 0, ptr %25, align 4
  %26 = getelementptr i8, ptr %4, i64 32
  %27 = load i64, ptr %26, align 8
  %28 = getelementptr i8, ptr %2, i64 40
  store i64 %27, ptr %28, align 8
  %29 = getelementptr i8, ptr %4, i64 48
  %30 = load i64, ptr %29, align 8
  %31 = getelementptr i8, ptr %2, i64 48
  store i64 %30, ptr %31, align 8
  %32 = getelementptr i8, ptr %4, i64 56
  %33 = load i32, ptr %32, align 8
  %34 = zext i32 %33 to i64
  %35 = getelementptr i8, ptr %2, i64 56
  store i64 %34, ptr %35, align 8
  %36 = getelementptr i8, ptr %4, i64 64
  %37 = load i64, ptr %36, align 8
  %38 = getelementptr i8, ptr %2, i64 64
  store i64 %37, ptr %38, align 8
  br label %39
39:                                               ; preds = %7, %39
  %40 = phi i64 [ 0, %7 ], [ %46, %39 ]
  %41 = shl nsw i64 %40, 3
  %42 = add nsw i64 %41, 72
  %43 = getelementptr i8, ptr %4, i64 %42
  %44 = load i64, ptr %43, align 8
  %45 = getelementptr i8, ptr %2, i64 %42
  store i64 %44, ptr %45, align 8
  %46 = add nsw i64 %40, 1
  %47 = icmp eq i64 %46, 6
  br i1 %47, label %48, label %39
48:                                               ; preds = %39, %3
  %49 = phi i32 [ %5, %3 ], [ 0, %39 ]
  ret i32 %49
}
define internal signext i32 @irb.__lxstat(i32 signext %0, ptr %1, ptr %2) {
  %4 = alloca [32 x i64], align 8
  %5 = call signext i32 @lstat(ptr %1, ptr %4)
  %6 = icmp eq i32 %5, 0
  br i1 %6, label %7, label %48
7:                                                ; preds = %3
  %8 = load i64, ptr %4, align 8
  store i64 %8, ptr %2, align 8
  %9 = getelementptr i8, ptr %4, i64 8
  %10 = load i64, ptr %9, align 8
  %11 = getelementptr i8, ptr %2, i64 8
  store i64 %10, ptr %11, align 8
  %12 = getelementptr i8, ptr %4, i64 20
  %13 = load i32, ptr %12, align 4
  %14 = zext i32 %13 to i64
  %15 = getelementptr i8, ptr %2, i64 16
  store i64 %14, ptr %15, align 8
  %16 = getelementptr i8, ptr %4, i64 16
  %17 = load i32, ptr %16, align 8
  %18 = getelementptr i8, ptr %2, i64 24
  store i32 %17, ptr %18, align 4
  %19 = getelementptr i8, ptr %4, i64 24
  %20 = load i32, ptr %19, align 8
  %21 = getelementptr i8, ptr %2, i64 28
  store i32 %20, ptr %21, align 4
  %22 = getelementptr i8, ptr %4, i64 28
  %23 = load i32, ptr %22, align 4
  %24 = getelementptr i8, ptr %2, i64 32
  store i32 %23, ptr %24, align 4
  %25 = getelementptr i8, ptr %2, i64 36
  store i32 0, ptr %25, align 4
  %26 = getelementptr i8, ptr %4, i64 32
  %27 = load i64, ptr %26, align 8
  %28 = getelementptr i8, ptr %2, i64 40
  store i64 %27, ptr %28, align 8
  %29 = getelementptr i8, ptr %4, i64 48
  %30 = load i64, ptr %29, align 8
  %31 = getelementptr i8, ptr %2, i64 48
  store i64 %30, ptr %31, align 8
  %32 = getelementptr i8, ptr %4, i64 56
  %33 = load i32, ptr %32, align 8
  %34 = zext i32 %33 to i64
  %35 = getelementptr i8, ptr %2, i64 56
  store i64 %34, ptr %35, align 8
  %36 = getelementptr i8, ptr %4, i64 64
  %37 = load i64, ptr %36, align 8
  %38 = getelementptr i8, ptr %2, i64 64
  store i64 %37, ptr %38, align 8
  br label %39
39:                                               ; preds = %7, %39
  %40 = phi i64 [ 0, %7 ], [ %46, %39 ]
  %41 = shl nsw i64 %40, 3
  %42 = add nsw i64 %41, 72
  %43 = getelementptr i8, ptr %4, i64 %42
  %44 = load i64, ptr %43, align 8
  %45 = getelementptr i8, ptr %2, i64 %42
  store i64 %44, ptr %45, align 8
  %46 = add nsw i64 %40, 1
  %47 = icmp eq i64 %46, 6
  br i1 %47, label %48, label %39
48:                                               ; preds = %39, %3
  %49 = phi i32 [ %5, %3 ], [ 0, %39 ]
  ret i32 %49
}
define internal signext i32 @irb.__fxstat(i32 signext %0, i32 signext %1, ptr %2) {
  %4 = alloca [32 x i64], align 8
  %5 = call signext i32 @fstat(i32 signext %1, ptr %4)
  %6 = icmp eq i32 %5, 0
  br i1 %6, label %7, label %48
7:                                                ; preds = %3
  %8 = load i64, ptr %4, align 8
  store i64 %8, ptr %2, align 8
  %9 = getelementptr i8, ptr %4, i64 8
  %10 = load i64, ptr %9, align 8
  %11 = getelementptr i8, ptr %2, i64 8
  store i64 %10, ptr %11, align 8
  %12 = getelementptr i8, ptr %4, i64 20
  %13 = load i32, ptr %12, align 4
  %14 = zext i32 %13 to i64
  %15 = getelementptr i8, ptr %2, i64 16
  store i64 %14, ptr %15, align 8
  %16 = getelementptr i8, ptr %4, i64 16
  %17 = load i32, ptr %16, align 8
  %18 = getelementptr i8, ptr %2, i64 24
  store i32 %17, ptr %18, align 4
  %19 = getelementptr i8, ptr %4, i64 24
  %20 = load i32, ptr %19, align 8
  %21 = getelementptr i8, ptr %2, i64 28
  store i32 %20, ptr %21, align 4
  %22 = getelementptr i8, ptr %4, i64 28
  %23 = load i32, ptr %22, align 4
  %24 = getelementptr i8, ptr %2, i64 32
  store i32 %23, ptr %24, align 4
  %25 = getelementptr i8, ptr %2, i64 36
  store i32 0, ptr %25, align 4
  %26 = getelementptr i8, ptr %4, i64 32
  %27 = load i64, ptr %26, align 8
  %28 = getelementptr i8, ptr %2, i64 40
  store i64 %27, ptr %28, align 8
  %29 = getelementptr i8, ptr %4, i64 48
  %30 = load i64, ptr %29, align 8
  %31 = getelementptr i8, ptr %2, i64 48
  store i64 %30, ptr %31, align 8
  %32 = getelementptr i8, ptr %4, i64 56
  %33 = load i32, ptr %32, align 8
  %34 = zext i32 %33 to i64
  %35 = getelementptr i8, ptr %2, i64 56
  store i64 %34, ptr %35, align 8
  %36 = getelementptr i8, ptr %4, i64 64
  %37 = load i64, ptr %36, align 8
  %38 = getelementptr i8, ptr %2, i64 64
  store i64 %37, ptr %38, align 8
  br label %39
39:                                               ; preds = %7, %39
  %40 = phi i64 [ 0, %7 ], [ %46, %39 ]
  %41 = shl nsw i64 %40, 3
  %42 = add nsw i64 %41, 72
  %43 = getelementptr i8, ptr %4, i64 %42
  %44 = load i64, ptr %43, align 8
  %45 = getelementptr i8, ptr %2, i64 %42
  store i64 %44, ptr %45, align 8
  %46 = add nsw i64 %40, 1
  %47 = icmp eq i64 %46, 6
  br i1 %47, label %48, label %39
48:                                               ; preds = %39, %3
  %49 = phi i32 [ %5, %3 ], [ 0, %39 ]
  ret i32 %49
}
define internal signext i32 @irb.fstatat(i32 signext %0, ptr %1, ptr %2, i32 signext %3) {
  %5 = alloca [32 x i64], align 8
  %6 = call signext i32 @fstatat(i32 signext %0, ptr %1, ptr %5, i32 signext %3)
  %7 = icmp eq i32 %6, 0
  br i1 %7, label %8, label %49
8:                                                ; preds = %4
  %9 = load i64, ptr %5, align 8
  store i64 %9, ptr %2, align 8
  %10 = getelementptr i8, ptr %5, i64 8
  %11 = load i64, ptr %10, align 8
  %12 = getelementptr i8, ptr %2, i64 8
  store i64 %11, ptr %12, align 8
  %13 = getelementptr i8, ptr %5, i64 20
  %14 = load i32, ptr %13, align 4
  %15 = zext i32 %14 to i64
  %16 = getelementptr i8, ptr %2, i64 16
  store i64 %15, ptr %16, align 8
  %17 = getelementptr i8, ptr %5, i64 16
  %18 = load i32, ptr %17, align 8
  %19 = getelementptr i8, ptr %2, i64 24
  store i32 %18, ptr %19, align 4
  %20 = getelementptr i8, ptr %5, i64 24
  %21 = load i32, ptr %20, align 8
  %22 = getelementptr i8, ptr %2, i64 28
  store i32 %21, ptr %22, align 4
  %23 = getelementptr i8, ptr %5, i64 28
  %24 = load i32, ptr %23, align 4
  %25 = getelementptr i8, ptr %2, i64 32
  store i32 %24, ptr %25, align 4
  %26 = getelementptr i8, ptr %2, i64 36
  store i32 0, ptr %26, align 4
  %27 = getelementptr i8, ptr %5, i64 32
  %28 = load i64, ptr %27, align 8
  %29 = getelementptr i8, ptr %2, i64 40
  store i64 %28, ptr %29, align 8
  %30 = getelementptr i8, ptr %5, i64 48
  %31 = load i64, ptr %30, align 8
  %32 = getelementptr i8, ptr %2, i64 48
  store i64 %31, ptr %32, align 8
  %33 = getelementptr i8, ptr %5, i64 56
  %34 = load i32, ptr %33, align 8
  %35 = zext i32 %34 to i64
  %36 = getelementptr i8, ptr %2, i64 56
  store i64 %35, ptr %36, align 8
  %37 = getelementptr i8, ptr %5, i64 64
  %38 = load i64, ptr %37, align 8
  %39 = getelementptr i8, ptr %2, i64 64
  store i64 %38, ptr %39, align 8
  br label %40
40:                                               ; preds = %8, %40
  %41 = phi i64 [ 0, %8 ], [ %47, %40 ]
  %42 = shl nsw i64 %41, 3
  %43 = add nsw i64 %42, 72
  %44 = getelementptr i8, ptr %5, i64 %43
  %45 = load i64, ptr %44, align 8
  %46 = getelementptr i8, ptr %2, i64 %43
  store i64 %45, ptr %46, align 8
  %47 = add nsw i64 %41, 1
  %48 = icmp eq i64 %47, 6
  br i1 %48, label %49, label %40
49:                                               ; preds = %40, %4
  %50 = phi i32 [ %6, %4 ], [ 0, %40 ]
  ret i32 %50
}
declare signext i32 @fstatat(i32 signext, ptr, ptr, i32 signext)
define internal signext i32 @irb.open_flags(i32 signext %0) {
  ret i32 %0
}
define internal signext i32 @irb.pthread_mutex_init(ptr %0, ptr %1) {
  %3 = alloca [8 x i64], align 8
  %4 = call signext i32 @pthread_mutex_init(ptr %3, ptr %1)
  br label %5
5:                                                ; preds = %2, %5
  %6 = phi i64 [ 0, %2 ], [ %11, %5 ]
  %7 = shl nsw i64 %6, 3
  %8 = getelementptr [8 x i64], ptr %3, i64 0, i64 %6
  %9 = load i64, ptr %8, align 8
  %10 = getelementptr i8, ptr %0, i64 %7
  store i64 %9, ptr %10, align 8
  %11 = add nsw i64 %6, 1
  %12 = icmp eq i64 %11, 5
  br i1 %12, label %13, label %5
13:                                               ; preds = %5
  ret i32 %4
}
declare signext i32 @pthread_mutex_init(ptr, ptr)
